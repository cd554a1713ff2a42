/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * The month or week an instant falls in, named by its first day. Made for instants that mostly come
 * in order: the unit found last is looked at first.
 */
final class CalendarUnit {

  private final ZoneId zone;
  private final ChronoUnit unit;
  private LocalDate first = LocalDate.EPOCH;
  private Instant start = Instant.MAX;
  private Instant end = Instant.MIN;

  private CalendarUnit(ZoneId zone, ChronoUnit unit) {
    this.zone = zone;
    this.unit = unit;
  }

  static CalendarUnit months(ZoneId zone) {
    return new CalendarUnit(zone, ChronoUnit.MONTHS);
  }

  /** Weeks that start on Monday. */
  static CalendarUnit weeks(ZoneId zone) {
    return new CalendarUnit(zone, ChronoUnit.WEEKS);
  }

  /** The first day of the unit that an instant falls in. */
  LocalDate firstDay(Instant instant) {
    if (instant.isBefore(start) || !instant.isBefore(end)) {
      LocalDate day = LocalDate.ofInstant(instant, zone);
      first =
          unit == ChronoUnit.MONTHS
              ? day.withDayOfMonth(1)
              : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      start = first.atStartOfDay(zone).toInstant();
      end = first.plus(1, unit).atStartOfDay(zone).toInstant();
    }
    return first;
  }
}
