/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One condition of a rule: whether it holds, when that can change by time alone, and its words. */
public sealed interface Condition {

  /** Whether it holds at an instant, given the facts it was made from. */
  boolean holds(Instant now);

  /** The first instant after {@code now} at which it may hold or cease to, with no new event. */
  @Nullable Instant nextChange(Instant now);

  /** The condition in the words of segmentation.md. */
  String text();

  /** Something that time alone does not change. */
  record Fact(String text, boolean holds) implements Condition {

    @Override
    public boolean holds(Instant now) {
      return holds;
    }

    @Override
    public @Nullable Instant nextChange(Instant now) {
      return null;
    }
  }

  /** Now is in [from, until); a missing bound is open. */
  record During(String text, @Nullable Instant from, @Nullable Instant until) implements Condition {

    @Override
    public boolean holds(Instant now) {
      return (from == null || !now.isBefore(from)) && (until == null || now.isBefore(until));
    }

    @Override
    public @Nullable Instant nextChange(Instant now) {
      if (from != null && now.isBefore(from)) {
        return from;
      }
      return until != null && now.isBefore(until) ? until : null;
    }
  }

  /** Another condition does not hold. */
  record Not(Condition condition) implements Condition {

    @Override
    public boolean holds(Instant now) {
      return !condition.holds(now);
    }

    @Override
    public @Nullable Instant nextChange(Instant now) {
      return condition.nextChange(now);
    }

    @Override
    public String text() {
      return "not (" + condition.text() + ")";
    }
  }

  /** At least so many of some conditions hold. */
  record AtLeast(String text, int least, List<Condition> conditions) implements Condition {

    @Override
    public boolean holds(Instant now) {
      int holding = 0;
      for (int i = 0; i < conditions.size(); i++) {
        if (conditions.get(i).holds(now) && ++holding >= least) {
          return true;
        }
      }
      return least <= 0;
    }

    @Override
    public @Nullable Instant nextChange(Instant now) {
      return earliestChange(conditions, now);
    }
  }

  /** A condition that nobody meets. */
  static Condition never(String text) {
    return new Fact(text, false);
  }

  /** All of these. */
  static Condition all(String text, List<Condition> conditions) {
    return atLeast(text, conditions.size(), conditions);
  }

  /** Any of these. */
  static Condition any(String text, List<Condition> conditions) {
    return atLeast(text, 1, conditions);
  }

  /** At least so many of these: a fact where they are facts. */
  static Condition atLeast(String text, int least, List<Condition> conditions) {
    int holding = 0;
    for (int i = 0; i < conditions.size(); i++) {
      if (!(conditions.get(i) instanceof Fact fact)) {
        return new AtLeast(text, least, conditions);
      }
      holding += fact.holds() ? 1 : 0;
    }
    return new Fact(text, holding >= least);
  }

  /** The first instant after {@code now} at which any of these may change. */
  static @Nullable Instant earliestChange(List<Condition> conditions, Instant now) {
    Instant earliest = null;
    for (int i = 0; i < conditions.size(); i++) {
      earliest = earlier(earliest, conditions.get(i).nextChange(now));
    }
    return earliest;
  }

  /** The earlier of two instants, where a missing one is never. */
  static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }
}
