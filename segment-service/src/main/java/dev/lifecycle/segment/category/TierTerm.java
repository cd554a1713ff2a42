/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A term in the tier, [from, until): entered when annual revenue reaches {@code tier.entry},
 * renewed at its end where the term brought enough (segmentation.md, model {@code tier}).
 */
public record TierTerm(Instant from, Instant until) {

  /**
   * The term that holds now.
   *
   * @param present the term so far; absent outside the tier
   * @param purchase whether a purchase event is being judged: only then is entry looked at
   */
  static @Nullable TierTerm next(Facts facts, @Nullable TierTerm present, boolean purchase) {
    var settings = facts.settings().tier();
    TierTerm term = present;
    while (term != null && !facts.now().isBefore(term.until())) {
      BigDecimal needed = settings.entry().multiply(settings.renewalShare());
      boolean renewed = facts.revenue(term.from(), term.until()).compareTo(needed) >= 0;
      term = renewed ? starting(term.until(), facts) : null;
    }
    boolean entered = purchase && facts.annualRevenue().compareTo(settings.entry()) >= 0;
    return term == null && entered ? starting(facts.now(), facts) : term;
  }

  private static TierTerm starting(Instant from, Facts facts) {
    return new TierTerm(from, facts.calendar().plus(from, facts.settings().tier().term()));
  }
}
