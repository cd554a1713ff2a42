/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a condition or a rule says of one customer now.
 *
 * @param changes the first instant after now at which it may hold or cease to, with no new event;
 *     absent = never
 */
record Finding(boolean holds, @Nullable Instant changes) {

  private static final Finding ALWAYS = new Finding(true, null);
  private static final Finding NEVER = new Finding(false, null);

  /** Something that time alone does not change. */
  static Finding of(boolean holds) {
    return holds ? ALWAYS : NEVER;
  }

  static Finding of(boolean holds, @Nullable Instant changes) {
    return changes == null ? of(holds) : new Finding(holds, changes);
  }

  /** Whether it does not hold, and never will by time alone. */
  boolean never() {
    return !holds && changes == null;
  }

  Finding not() {
    return of(!holds, changes);
  }

  /** Both; time alone changes nothing where it never makes one of them hold. */
  Finding and(Finding other) {
    if (never() || other.never()) {
      return NEVER;
    }
    return of(holds && other.holds, earlier(changes, other.changes));
  }

  /** One of them or both; time alone changes nothing where one always holds. */
  Finding or(Finding other) {
    return not().and(other.not()).not();
  }

  /** The earlier of two instants, where a missing one is never. */
  static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }
}
