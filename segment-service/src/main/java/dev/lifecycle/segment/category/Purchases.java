/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Conditions on purchase occasions that several models go by. */
final class Purchases {

  static final Condition NONE =
      Condition.of("n = 0", facts -> Finding.of(facts.occasions().n() == 0));
  static final Condition ONE =
      Condition.of("n = 1", facts -> Finding.of(facts.occasions().n() == 1));
  static final Condition ANY =
      Condition.of("n ≥ 1", facts -> Finding.of(facts.occasions().n() >= 1));
  static final Condition SEVERAL =
      Condition.of("n ≥ 2", facts -> Finding.of(facts.occasions().n() >= 2));

  private Purchases() {}

  /** [last + from, last + until); absent where nothing was bought. */
  static @Nullable Window sinceLast(
      Facts facts, @Nullable Duration from, @Nullable Duration until) {
    Instant last = facts.occasions().last();
    return last == null ? null : new Window(plus(last, from), plus(last, until));
  }

  private static @Nullable Instant plus(Instant last, @Nullable Duration after) {
    return after == null ? null : last.plus(after);
  }
}
