/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import dev.lifecycle.event.Category;
import dev.lifecycle.segment.category.TierTerm;
import dev.lifecycle.segment.change.Held;
import dev.lifecycle.segment.change.Standing;
import dev.lifecycle.segment.population.Contribution.Counted;
import dev.lifecycle.streams.BinaryIn;
import dev.lifecycle.streams.BinaryOut;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** How a customer was judged, in few bytes. */
final class StandingCodec {

  private static final Category[] BY_NUMBER = byNumber();

  private StandingCodec() {}

  static void write(Standing standing, BinaryOut out) {
    out.unsigned(standing.sequence());
    out.optional(standing.judgedAt(), out::instant);
    writeSince(standing.since(), out);
    out.optional(standing.reviewAt(), out::instant);
    out.optional(standing.term(), term -> writeTerm(term, out));
    Counted counted = standing.counted();
    out.unsigned(counted.n());
    out.unsigned(counted.spanDays());
    out.decimal(counted.annualRevenue());
  }

  static Standing read(BinaryIn in) {
    long sequence = in.unsigned();
    var judgedAt = in.optional(in::instant);
    var since = readSince(in);
    var reviewAt = in.optional(in::instant);
    var term = in.optional(() -> new TierTerm(in.instant(), in.instant()));
    var counted = new Counted(in.count(), in.unsigned(), in.decimal());
    return new Standing(Held.of(since), sequence, judgedAt, reviewAt, term, counted);
  }

  private static void writeTerm(TierTerm term, BinaryOut out) {
    out.instant(term.from());
    out.instant(term.until());
  }

  private static void writeSince(Map<Category, Instant> since, BinaryOut out) {
    long held = 0;
    for (Category category : since.keySet()) {
      held |= 1L << category.number();
    }
    out.unsigned(held);
    for (long rest = held; rest != 0; rest &= rest - 1) {
      Category category = BY_NUMBER[Long.numberOfTrailingZeros(rest)];
      out.instant(Objects.requireNonNull(since.get(category)));
    }
  }

  private static Map<Category, Instant> readSince(BinaryIn in) {
    var since = new EnumMap<Category, Instant>(Category.class);
    for (long rest = in.unsigned(); rest != 0; rest &= rest - 1) {
      since.put(BY_NUMBER[Long.numberOfTrailingZeros(rest)], in.instant());
    }
    return since;
  }

  private static Category[] byNumber() {
    var categories = new Category[Long.SIZE];
    for (Category category : Category.values()) {
      categories[category.number()] = category;
    }
    return categories;
  }
}
