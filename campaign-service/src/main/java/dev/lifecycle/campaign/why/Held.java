/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.why;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.customer.Told;
import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.campaign.definition.Edition;
import dev.lifecycle.campaign.definition.Share;
import dev.lifecycle.event.Outcome.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Whether a customer is held out of a campaign: what waits by its own version, what is to enter by
 * the newest.
 *
 * @param campaign its id
 */
record Held(String campaign, CustomerState state, Catalog catalog) {

  private static final String HELD_OUT =
      " held out: gets nothing, so that the others can be compared with them.";

  /** What would enter now. */
  boolean now() {
    return catalog.current(campaign).map(Edition::campaign).filter(this::holdsOut).isPresent();
  }

  /** Both what would enter now and all that waits. */
  boolean throughout() {
    return now() && state.waitingIn(campaign).stream().allMatch(this::holdsOut);
  }

  /** A sentence that follows one about what waits, or nothing. */
  String words(Waiting waiting) {
    return holdsOut(waiting) && !throughout() ? " It is" + HELD_OUT : "";
  }

  /**
   * A sentence that follows another, or nothing.
   *
   * @param newest what was told before it
   */
  String words(@Nullable Told newest) {
    if (!throughout()) {
      return now() ? " What enters from now on is" + HELD_OUT : "";
    }
    if (newest != null && newest.reason() == Reason.HOLDOUT) {
      return "";
    }
    boolean got = newest != null && newest.sent() && state.waitingIn(campaign).isEmpty();
    return (got ? " From now on the customer is" : " The customer is") + HELD_OUT;
  }

  private boolean holdsOut(Waiting waiting) {
    return catalog.pinned(campaign, waiting.version()).filter(this::holdsOut).isPresent();
  }

  private boolean holdsOut(Campaign version) {
    return Share.heldOut(version, state.customer());
  }
}
