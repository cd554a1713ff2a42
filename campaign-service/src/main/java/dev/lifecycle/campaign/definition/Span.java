/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A calendar period and a time on top of it, such as P1D, PT1H or P1DT12H; never negative. */
public record Span(Period period, Duration time) {

  public static final Span ZERO = new Span(Period.ZERO, Duration.ZERO);

  private static final long MOST_MONTHS = 1_200;
  private static final int MOST_DAYS = 36_600;

  public Span {
    if (period.isNegative() || time.isNegative()) {
      throw new IllegalArgumentException(
          "Expected a span of 0 or more, but it is %s and %s".formatted(period, time));
    }
  }

  /** A calendar period alone. */
  public static Span of(Period period) {
    return new Span(period, Duration.ZERO);
  }

  /** Reads an ISO 8601 period above zero, up to a hundred years; empty where it is not one. */
  public static Optional<Span> parse(String text) {
    try {
      int time = text.indexOf('T');
      boolean timeOnly = time == 1;
      Period period =
          timeOnly ? Period.ZERO : Period.parse(time < 0 ? text : text.substring(0, time));
      Duration rest = time < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(time));
      var span = new Span(period, rest);
      return span.isZero() || span.tooLong() ? Optional.empty() : Optional.of(span);
    } catch (DateTimeException | IllegalArgumentException invalid) {
      return Optional.empty();
    }
  }

  /** One span after another: 31 January + P1M + P1M is 31 January + P2M. */
  public Span plus(Span other) {
    return new Span(period.plus(other.period), time.plus(other.time));
  }

  /** Whether it is nothing at all. */
  public boolean isZero() {
    return period.isZero() && time.isZero();
  }

  private boolean tooLong() {
    return period.toTotalMonths() > MOST_MONTHS
        || period.get(ChronoUnit.DAYS) > MOST_DAYS
        || time.toDays() > MOST_DAYS;
  }

  /** The ISO 8601 text, such as P1DT12H. */
  @Override
  public String toString() {
    if (time.isZero()) {
      return period.toString();
    }
    String rest = time.toString();
    return period.isZero() ? rest : period + rest.substring(1);
  }
}
