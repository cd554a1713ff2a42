/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import static dev.lifecycle.segment.category.InWords.money;
import static dev.lifecycle.segment.category.InWords.period;

import dev.lifecycle.segment.profile.Profile.Expected;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What categories ask of a customer's annual revenue, in words. */
final class RevenueNeeds {

  private final Facts facts;

  RevenueNeeds(Facts facts) {
    this.facts = facts;
  }

  Need reachesA() {
    return reaches("A", facts.inForce().aFloor());
  }

  Need reachesB() {
    return reaches("B", facts.inForce().bFloor());
  }

  Need belowA() {
    return below("A", reachesA());
  }

  Need belowB() {
    return below("B", reachesB());
  }

  /** What the contact is expected to bring in a year, as POTENTIAL_A asks for it. */
  Need potential() {
    var window = facts.settings().potentialWindow();
    var rule =
        "an expected annual revenue of at least the A floor, from a contact event of the last "
            + period(window);
    Expected expected = facts.profile().expected();
    BigDecimal amount = expected == null ? null : expected.amount();
    if (expected == null || amount == null) {
      return new Need(rule, false, "no expected annual revenue");
    }
    Instant until = facts.calendar().plus(expected.event().time(), window);
    boolean inWindow =
        !facts.now().isBefore(expected.event().time()) && facts.now().isBefore(until);
    BigDecimal floor = facts.inForce().aFloor();
    return new Need(
        rule,
        inWindow && Shift.reaches(amount, floor),
        "expected annual revenue %s, told %s, which counts until %s"
            .formatted(of(amount, floor), expected.event().time(), until));
  }

  /** The tier's term, which begins when a purchase takes annual revenue to its entry. */
  Need term() {
    var tier = facts.settings().tier();
    TierTerm term = facts.term();
    return new Need(
        "annual revenue reached %s at a purchase, and the term of %s from then has not ended"
            .formatted(money(tier.entry()), period(tier.term())),
        term != null,
        term == null
            ? "annual revenue " + of(facts.annualRevenue(), tier.entry())
            : "in the term from %s until %s".formatted(term.from(), term.until()));
  }

  private Need reaches(String name, @Nullable BigDecimal floor) {
    return new Need(
        "annual revenue of at least the " + name + " floor",
        Shift.reaches(facts.annualRevenue(), floor),
        "annual revenue " + of(facts.annualRevenue(), floor));
  }

  private static Need below(String name, Need reaches) {
    return new Need(
        "annual revenue below the " + name + " floor", !reaches.met(), reaches.standing());
  }

  private static String of(BigDecimal revenue, @Nullable BigDecimal floor) {
    return floor == null
        ? money(revenue) + ", and there is no floor so far"
        : money(revenue) + " of " + money(floor);
  }
}
