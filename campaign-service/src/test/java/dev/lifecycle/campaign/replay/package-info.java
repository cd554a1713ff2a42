/** Tests of everybody in virtual time. */
@NullMarked
package dev.lifecycle.campaign.replay;

import org.jspecify.annotations.NullMarked;
