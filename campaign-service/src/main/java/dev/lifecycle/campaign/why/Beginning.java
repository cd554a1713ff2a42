/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.why;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.definition.Edition;
import dev.lifecycle.fact.EventKey;
import java.time.Instant;

/**
 * From when on a customer can enter a campaign as it enters today.
 *
 * @param words what happened then, such as "the campaign went live at …"
 */
record Beginning(Instant at, String words) {

  static Beginning of(Edition edition, CustomerState state) {
    EventKey erased = state.erased();
    Instant since = edition.terms().since();
    return erased != null && erased.time().isAfter(since)
        ? new Beginning(erased.time(), "the customer was erased at " + erased.time())
        : new Beginning(since, words(edition, since));
  }

  private static String words(Edition edition, Instant since) {
    if (edition.changed()) {
      return "version %s was saved at %s, with another trigger, audience or reentry"
          .formatted(edition.terms().version(), since);
    }
    return "the campaign %s at %s"
        .formatted(edition.resumed() ? "was resumed" : "went live", since);
  }
}
