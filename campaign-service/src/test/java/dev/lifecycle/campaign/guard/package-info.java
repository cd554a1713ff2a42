/** Tests of the guards. */
@NullMarked
package dev.lifecycle.campaign.guard;

import org.jspecify.annotations.NullMarked;
