/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.why;

import dev.lifecycle.campaign.customer.Told;
import dev.lifecycle.event.Outcome.Kind;
import dev.lifecycle.event.Outcome.Reason;
import org.jspecify.annotations.Nullable;

/** What became of the newest message, as a person would say it. */
final class ToldWords {

  private static final String HELD_OUT =
      " The customer is held out: gets nothing, so that the others can be compared with them.";

  private ToldWords() {}

  /**
   * One or two sentences that follow another, or nothing.
   *
   * @param newest of a campaign; absent where nothing is known
   * @param heldOut whether the customer is held out of the campaign
   */
  static String of(@Nullable Told newest, boolean heldOut) {
    boolean said = newest != null && newest.reason() == Reason.HOLDOUT;
    return (newest == null ? "" : of(newest)) + (heldOut && !said ? HELD_OUT : "");
  }

  /** What is put off still waits, so that it is said there. */
  private static String of(Told told) {
    if (told.kind() == Kind.DEFERRED) {
      return "";
    }
    return told.sent()
        ? " Step %d was sent at %s.".formatted(told.step(), told.at())
        : " Step %d was stopped at %s. %s."
            .formatted(
                told.step(), told.at(), told.detail() == null ? told.reason() : told.detail());
  }
}
