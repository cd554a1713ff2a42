/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.timer;

import dev.lifecycle.campaign.definition.Trigger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The dates on which an anniversary campaign enters a customer. */
public final class Anniversaries {

  private static final int LONGEST_MONTH = 31;

  private Anniversaries() {}

  /** The first anniversary of a date at or after an instant. */
  public static Optional<Planned> next(
      Trigger.Anniversary trigger, LocalDate anchor, Instant from, LocalTimes times) {
    return periods(trigger, anchor, times.date(from))
        .map(period -> new Planned(anchor, period.toString(), times.anniversary(anchor, period)))
        .filter(planned -> !planned.at().isBefore(from))
        .min(Comparator.comparing(Planned::at));
  }

  /** Whether a plan still holds: the same anchor, a period of the trigger, the same local time. */
  public static boolean holds(
      Planned planned, Trigger.Anniversary trigger, LocalDate anchor, LocalTimes times) {
    Period period = Period.parse(planned.period());
    return planned.anchor().equals(anchor)
        && planned.at().equals(times.anniversary(anchor, period))
        && (trigger.at().contains(period) || isMultiple(period, trigger.every()));
  }

  private static Stream<Period> periods(
      Trigger.Anniversary trigger, LocalDate anchor, LocalDate from) {
    Period every = trigger.every();
    return every == null ? trigger.at().stream() : multiples(every, anchor, from);
  }

  /** Some multiples around a date: from before it to after it. */
  private static Stream<Period> multiples(Period every, LocalDate anchor, LocalDate from) {
    long longest = every.toTotalMonths() * LONGEST_MONTH + every.get(ChronoUnit.DAYS);
    long passed = Math.max(0, ChronoUnit.DAYS.between(anchor, from) - 2);
    int first = Math.toIntExact(Math.max(1, passed / longest));
    return IntStream.iterate(first, times -> times + 1)
        .mapToObj(every::multipliedBy)
        .takeWhile(period -> !anchor.plus(period).minus(every).isAfter(from.plusDays(2)));
  }

  private static boolean isMultiple(Period period, @Nullable Period every) {
    if (every == null) {
      return false;
    }
    long months = every.toTotalMonths();
    long days = every.get(ChronoUnit.DAYS);
    long times = months > 0 ? period.toTotalMonths() / months : period.get(ChronoUnit.DAYS) / days;
    return times > 0
        && period.toTotalMonths() == months * times
        && period.get(ChronoUnit.DAYS) == days * times;
  }
}
