/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.change;

import dev.lifecycle.event.Category;
import dev.lifecycle.segment.category.TierTerm;
import dev.lifecycle.segment.population.Contribution.Counted;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a customer was judged last.
 *
 * @param held the categories held
 * @param sequence the number of change events written so far
 * @param judgedAt the instant of the last judgment; absent before the first
 * @param reviewAt when to judge again though nothing happens; absent = never
 * @param term the present term of the tier
 * @param counted what the customer adds to the population
 */
public record Standing(
    Held held,
    long sequence,
    @Nullable Instant judgedAt,
    @Nullable Instant reviewAt,
    @Nullable TierTerm term,
    Counted counted) {

  public static final Standing NONE =
      new Standing(Held.NOTHING, 0, null, null, null, Counted.NOTHING);

  /** An instant, or that of the last judgment where it is later: time does not go back. */
  Instant notBefore(Instant asked) {
    return judgedAt == null || asked.isAfter(judgedAt) ? asked : judgedAt;
  }

  /** The categories held, each with the instant it was entered. */
  public Map<Category, Instant> since() {
    return held.since();
  }
}
