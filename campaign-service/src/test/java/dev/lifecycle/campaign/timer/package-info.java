/** Tests of timer. */
@NullMarked
package dev.lifecycle.campaign.timer;

import org.jspecify.annotations.NullMarked;
