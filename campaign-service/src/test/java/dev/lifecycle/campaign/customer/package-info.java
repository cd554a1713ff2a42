/** Tests of customer. */
@NullMarked
package dev.lifecycle.campaign.customer;

import org.jspecify.annotations.NullMarked;
