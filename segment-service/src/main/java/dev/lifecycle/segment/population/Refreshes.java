/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.population;

import dev.lifecycle.fact.Calendar;
import dev.lifecycle.segment.setting.SegmentSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** The instants at which the population is taken: every midnight, and evenly between if so set. */
public final class Refreshes {

  private final Calendar calendar;
  private final Duration refresh;
  private final boolean daily;

  public Refreshes(SegmentSettings settings) {
    this.calendar = settings.calendar();
    this.refresh = settings.population().refresh();
    this.daily = refresh.equals(Duration.ofDays(1));
  }

  /** The first such instant after another. */
  public Instant after(Instant instant) {
    Instant midnight = calendar.nextMidnight(instant);
    if (daily) {
      return midnight;
    }
    Instant next = lastBy(instant).plus(refresh);
    return next.isBefore(midnight) ? next : midnight;
  }

  /**
   * The instant to take after {@code taken}, which has passed by {@code now}: no midnight is left
   * out; of several instants missed within a day only the last is taken.
   */
  public Instant following(Instant taken, Instant now) {
    Instant midnight = calendar.nextMidnight(taken);
    Instant newest = lastBy(now);
    return newest.isBefore(midnight) ? newest : midnight;
  }

  /** The last such instant that is not after another. */
  public Instant lastBy(Instant instant) {
    Instant start = calendar.startOf(LocalDate.ofEpochDay(calendar.epochDay(instant)));
    if (daily) {
      return start;
    }
    long passed = Duration.between(start, instant).dividedBy(refresh);
    return start.plus(refresh.multipliedBy(passed));
  }
}
