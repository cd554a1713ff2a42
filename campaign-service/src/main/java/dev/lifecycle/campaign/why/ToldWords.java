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

  private ToldWords() {}

  /**
   * One or two sentences that follow another, or nothing. What is put off still waits, so that it
   * is said there.
   *
   * @param newest of a campaign; absent where nothing is known
   * @param heldOut whether the customer still is, with all that waits
   */
  static String of(@Nullable Told newest, boolean heldOut) {
    if (newest == null || newest.kind() == Kind.DEFERRED) {
      return "";
    }
    if (newest.sent()) {
      return " Step %s was sent at %s.".formatted(newest.step(), newest.at());
    }
    String stopped = " Step %s was stopped at %s".formatted(newest.step(), newest.at());
    return newest.reason() == Reason.HOLDOUT && !heldOut
        ? stopped + ": the customer was held out then."
        : "%s. %s.".formatted(stopped, newest.detail() == null ? newest.reason() : newest.detail());
  }
}
