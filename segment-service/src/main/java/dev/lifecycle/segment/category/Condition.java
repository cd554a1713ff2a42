/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a rule at one instant: whether it holds, when time alone can change that, and
 * its words. All is worked out when it is made, for several rules may share it.
 */
public final class Condition {

  private final String text;
  private final boolean holds;
  private final @Nullable Instant changes;
  private final @Nullable Instant from;
  private final @Nullable Instant until;
  private final @Nullable Condition negated;

  private Condition(
      String text, boolean holds, @Nullable Instant changes, @Nullable Condition negated) {
    this.text = text;
    this.holds = holds;
    this.changes = changes;
    this.from = null;
    this.until = null;
    this.negated = negated;
  }

  private Condition(String text, @Nullable Instant from, @Nullable Instant until, Instant now) {
    boolean early = from != null && now.isBefore(from);
    boolean late = until != null && !now.isBefore(until);
    this.text = text;
    this.holds = !early && !late;
    this.changes = early ? from : (late ? null : until);
    this.from = from;
    this.until = until;
    this.negated = null;
  }

  /** Something that time alone does not change. */
  static Condition fact(String text, boolean holds) {
    return new Condition(text, holds, null, null);
  }

  /** A condition that nobody meets. */
  static Condition never(String text) {
    return fact(text, false);
  }

  /** Now is in [from, until); a missing bound is open. */
  static Condition during(
      String text, @Nullable Instant from, @Nullable Instant until, Instant now) {
    return new Condition(text, from, until, now);
  }

  /** Another condition does not hold. */
  static Condition not(Condition other) {
    return new Condition(other.text, !other.holds, other.changes, other);
  }

  /** All of these. */
  static Condition all(String text, List<Condition> conditions) {
    return atLeast(text, conditions.size(), conditions);
  }

  /** Any of these. */
  static Condition any(String text, List<Condition> conditions) {
    return atLeast(text, 1, conditions);
  }

  /** At least so many of these. */
  static Condition atLeast(String text, int least, List<Condition> conditions) {
    int holding = 0;
    Instant changes = null;
    for (int i = 0; i < conditions.size(); i++) {
      Condition condition = conditions.get(i);
      holding += condition.holds ? 1 : 0;
      changes = earlier(changes, condition.changes);
    }
    return new Condition(text, holding >= least, changes, null);
  }

  /** Whether it holds now. */
  public boolean holds() {
    return holds;
  }

  /** The first instant after now at which it may hold or cease to, with no new event. */
  @Nullable Instant changes() {
    return changes;
  }

  /** The condition in the words of segmentation.md. */
  public String text() {
    return negated == null ? text : "not (" + negated.text() + ")";
  }

  /** The start of its time window; absent where it has none. */
  public @Nullable Instant from() {
    return from;
  }

  /** The end of its time window; absent where it has none. */
  public @Nullable Instant until() {
    return until;
  }

  /** The earlier of two instants, where a missing one is never. */
  static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }
}
