/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import static dev.lifecycle.segment.category.InWords.count;
import static dev.lifecycle.segment.category.InWords.days;
import static dev.lifecycle.segment.category.InWords.period;

import dev.lifecycle.fact.Occasions;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** What categories ask of a customer's purchases, in words. */
final class PurchaseNeeds {

  private static final String PURCHASE = "purchase";
  private static final String NONE_SO_FAR = "no purchase so far";

  private final Facts facts;
  private final Occasions occasions;

  PurchaseNeeds(Facts facts) {
    this.facts = facts;
    this.occasions = facts.occasions();
  }

  Need none() {
    int n = occasions.n();
    return new Need("no purchase", n == 0, n == 0 ? NONE_SO_FAR : count(n, PURCHASE));
  }

  Need one() {
    int n = occasions.n();
    return new Need("exactly 1 purchase", n == 1, n == 0 ? "0 of 1 purchase" : count(n, PURCHASE));
  }

  Need atLeast(int least) {
    int n = occasions.n();
    return new Need(
        "at least " + count(least, PURCHASE),
        n >= least,
        n >= least ? count(n, PURCHASE) : n + " of " + count(least, PURCHASE));
  }

  /** Within a period of the first purchase. */
  Need soonAfterFirst(Period period) {
    return window(
        "within " + period(period) + " of the first purchase",
        occasions.first(),
        Duration.ZERO,
        end(occasions.first(), period));
  }

  /** A period after the first purchase or later. */
  Need longAfterFirst(Period period) {
    String rule = "the first purchase at least " + period(period) + " ago";
    Instant first = occasions.first();
    Instant from = end(first, period);
    if (first == null || from == null) {
      return new Need(rule, false, NONE_SO_FAR);
    }
    boolean met = !facts.now().isBefore(from);
    return new Need(rule, met, "first purchase " + first + (met ? "" : ", long enough at " + from));
  }

  /** Within a period of the last purchase. */
  Need soonAfterLast(Period period) {
    return window(
        "within " + period(period) + " of the last purchase",
        occasions.last(),
        Duration.ZERO,
        end(occasions.last(), period));
  }

  /** The last purchase a period or more ago. */
  Need longAfterLast(Period period) {
    Need soon = soonAfterLast(period);
    return new Need(
        "the last purchase at least " + period(period) + " ago",
        occasions.n() > 0 && !soon.met(),
        soon.standing());
  }

  /** The last purchase at least {@code from} and less than {@code until} ago. */
  Need sinceLast(Duration from, @Nullable Duration until) {
    String least = from.isZero() ? "" : "at least " + days(from);
    String most = until == null ? "" : "less than " + days(until);
    String and = least.isEmpty() || most.isEmpty() ? "" : " and ";
    Instant last = occasions.last();
    return window(
        "the last purchase " + least + and + most + " ago",
        last,
        from,
        last == null || until == null ? null : last.plus(until));
  }

  private Need window(
      String rule, @Nullable Instant anchor, Duration from, @Nullable Instant until) {
    if (anchor == null) {
      return new Need(rule, false, NONE_SO_FAR);
    }
    Instant start = anchor.plus(from);
    String purchase = "that purchase was " + anchor;
    if (facts.now().isBefore(start)) {
      return new Need(rule, false, purchase + ", so not before " + start);
    }
    boolean met = until == null || facts.now().isBefore(until);
    String end = until == null ? "" : (met ? ", so until " : ", so it ended ") + until;
    return new Need(rule, met, purchase + end);
  }

  private @Nullable Instant end(@Nullable Instant anchor, Period period) {
    return anchor == null ? null : facts.calendar().plus(anchor, period);
  }
}
