/** Tests of the flow. */
@NullMarked
package dev.lifecycle.campaign.stream;

import org.jspecify.annotations.NullMarked;
