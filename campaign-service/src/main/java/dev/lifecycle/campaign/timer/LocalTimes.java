/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.timer;

import dev.lifecycle.campaign.definition.Span;
import dev.lifecycle.fact.Calendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;

/**
 * One customer's local time.
 *
 * @param calendar in the customer's own time zone, else the business zone
 * @param sendHour when what is planned for a date comes
 */
public record LocalTimes(Calendar calendar, LocalTime sendHour) {

  /** The instant a span later: the calendar period on the local date and time, then the time. */
  public Instant plus(Instant instant, Span span) {
    return calendar.plus(instant, span.period()).plus(span.time());
  }

  /** The instant of an anniversary: a period after a date, at the send hour. */
  public Instant anniversary(LocalDate anchor, Period period) {
    return at(anchor.plus(period));
  }

  /** The send hour of a date. */
  public Instant at(LocalDate date) {
    return calendar.at(date.atTime(sendHour));
  }

  /** The date that clocks show at an instant. */
  public LocalDate date(Instant instant) {
    return LocalDate.ofEpochDay(calendar.epochDay(instant));
  }
}
