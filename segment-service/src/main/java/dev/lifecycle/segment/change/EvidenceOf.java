/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.change;

import dev.lifecycle.event.Evidence;
import dev.lifecycle.event.Evidence.LastRating;
import dev.lifecycle.segment.category.Facts;

/** Writes down the facts that a judgment used. */
final class EvidenceOf {

  private EvidenceOf() {}

  static Evidence facts(Facts facts) {
    var occasions = facts.occasions();
    var rating = facts.profile().rating();
    var term = facts.term();
    return new Evidence(
        occasions.n(),
        occasions.first(),
        occasions.last(),
        facts.expectedGap(),
        facts.annualRevenue(),
        facts.netRevenue(),
        rating == null
            ? null
            : new LastRating(rating.score(), rating.scale(), rating.event().time()),
        facts.openComplaints(),
        facts.recommendations(),
        facts.lastVisit(),
        facts.points(),
        term == null ? null : term.until());
  }
}
