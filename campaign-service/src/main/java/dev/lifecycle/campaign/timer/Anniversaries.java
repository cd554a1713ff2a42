/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.timer;

import dev.lifecycle.campaign.definition.Trigger;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The dates on which an anniversary campaign enters a customer. */
public final class Anniversaries {

  private static final int LONGEST_MONTH = 31;

  private Anniversaries() {}

  /** The first anniversary of a date from a mark on. */
  public static Optional<Planned> next(
      Trigger.Anniversary trigger, LocalDate anchor, Mark mark, LocalTimes times) {
    return periods(trigger, anchor, times.date(mark.at()))
        .<Planned>map(period ->
            new Planned.Anniversary(anchor, period.toString(), times.anniversary(anchor, period)))
        .filter(mark::allows)
        .min(Planned.ORDER);
  }

  private static Stream<Period> periods(
      Trigger.Anniversary trigger, LocalDate anchor, LocalDate from) {
    Period every = trigger.every();
    return every == null ? trigger.at().stream() : multiples(every, anchor, from);
  }

  /** Some multiples around a date: from before it to the first one that is well after it. */
  private static Stream<Period> multiples(Period every, LocalDate anchor, LocalDate from) {
    long longest = every.toTotalMonths() * LONGEST_MONTH + every.get(ChronoUnit.DAYS);
    long passed = Math.max(0, ChronoUnit.DAYS.between(anchor, from) - 2);
    int first = Math.toIntExact(Math.max(1, passed / longest));
    LocalDate enough = from.plusDays(2);
    int last = first;
    while (!anchor.plus(every.multipliedBy(last)).isAfter(enough)) {
      last++;
    }
    return IntStream.rangeClosed(first, last).mapToObj(every::multipliedBy);
  }
}
