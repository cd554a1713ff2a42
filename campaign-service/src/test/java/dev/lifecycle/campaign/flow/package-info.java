/** Tests of the flow. */
@NullMarked
package dev.lifecycle.campaign.flow;

import org.jspecify.annotations.NullMarked;
