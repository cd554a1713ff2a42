/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Calendar arithmetic in one zone. A local time that a clock change skips moves forward by the gap;
 * one that it repeats is the first of the two.
 */
public record Calendar(ZoneId zone) {

  public static final Calendar UTC = new Calendar(ZoneOffset.UTC);

  private static final long SECONDS_PER_DAY = 86_400;

  public Calendar {
    zone = zone.normalized();
  }

  /** The instant a calendar period later: 31 January + P1M is the last day of February. */
  public Instant plus(Instant instant, Period period) {
    return add(instant, period);
  }

  /** The instant a calendar period earlier. */
  public Instant minus(Instant instant, Period period) {
    return add(instant, period.negated());
  }

  /** The day an instant falls on, counted from 1970-01-01. */
  public long epochDay(Instant instant) {
    long seconds = instant.getEpochSecond();
    if (zone instanceof ZoneOffset offset) {
      return Math.floorDiv(seconds + offset.getTotalSeconds(), SECONDS_PER_DAY);
    }
    return Math.floorDiv(
        seconds + zone.getRules().getOffset(instant).getTotalSeconds(), SECONDS_PER_DAY);
  }

  /** The first instant of the day that comes after the one {@code instant} falls on. */
  public Instant nextMidnight(Instant instant) {
    return startOf(LocalDate.ofEpochDay(epochDay(instant) + 1));
  }

  /** The first instant of a day. */
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The instant at which clocks show this local time. */
  public Instant at(LocalDateTime local) {
    return zone instanceof ZoneOffset offset
        ? local.toInstant(offset)
        : local.atZone(zone).toInstant();
  }

  /** What clocks show at an instant. */
  public LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, zone);
  }

  private Instant add(Instant instant, Period period) {
    if (period.isZero()) {
      return instant; // local time alone does not tell the second of two hours from the first
    }
    if (zone instanceof ZoneOffset) {
      long day = epochDay(instant);
      long later = LocalDate.ofEpochDay(day).plus(period).toEpochDay();
      return instant.plusSeconds((later - day) * SECONDS_PER_DAY);
    }
    return at(local(instant).plus(period));
  }
}
