/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.timer;

import dev.lifecycle.campaign.definition.Trigger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The days of checks and of the calendar, each at the send hour. */
public final class Days {

  private Days() {}

  /** The first check from a mark on at which somebody has been inactive since an instant. */
  public static Planned nextCheck(
      Trigger.Inactive trigger, Instant since, Mark mark, LocalTimes times) {
    Mark from = mark.notBefore(times.plus(since, trigger.span()));
    LocalDate earliest = times.date(from.at()).minusDays(1);
    return switch (trigger.check()) {
      case DAILY ->
          first(
              earliest, day -> day.plusDays(1), from, day -> new Planned.Check(day, times.at(day)));
      case WEEKLY ->
          first(
              earliest.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)),
              day -> day.plusWeeks(1),
              from,
              day -> new Planned.Check(day, times.at(day)));
    };
  }

  /** The first time from a mark on that a day of the year comes. */
  public static Planned nextOf(MonthDay day, Mark mark, LocalTimes times) {
    int year = times.date(mark.at()).getYear() - 1;
    return first(
        day.atYear(year),
        date -> day.atYear(date.getYear() + 1),
        mark,
        date -> new Planned.Day(date, times.at(date)));
  }

  private static Planned first(
      LocalDate start,
      UnaryOperator<LocalDate> step,
      Mark mark,
      Function<LocalDate, Planned> plan) {
    LocalDate date = start;
    Planned planned = plan.apply(date);
    while (!mark.allows(planned)) {
      date = step.apply(date);
      planned = plan.apply(date);
    }
    return planned;
  }
}
