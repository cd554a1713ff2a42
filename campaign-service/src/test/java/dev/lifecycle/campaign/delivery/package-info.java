/** Tests of the flow. */
@NullMarked
package dev.lifecycle.campaign.delivery;

import org.jspecify.annotations.NullMarked;
