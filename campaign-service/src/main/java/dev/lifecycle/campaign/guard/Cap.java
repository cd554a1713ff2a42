/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.guard;

import dev.lifecycle.campaign.customer.Sent;
import dev.lifecycle.campaign.timer.LocalTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How many messages a customer may be sent at most; absent = any number.
 *
 * @param day on one local calendar day
 * @param week on seven such days
 */
public record Cap(@Nullable Integer day, @Nullable Integer week) {

  /** Any number. */
  public static final Cap NONE = new Cap(null, null);

  private static final int WEEK = 7;

  /** Why another message would be too many, by those sent already on the days that end now. */
  Optional<String> reached(List<Sent> sent, Predicate<Sent> counts, Instant now, LocalTimes times) {
    if (day == null && week == null) {
      return Optional.empty();
    }
    LocalDate today = times.date(now);
    LocalDate weekStart = today.minusDays(WEEK - 1);
    long onDay = since(today, sent, counts, times);
    long inWeek = since(weekStart, sent, counts, times);
    if (day != null && onDay >= day) {
      return Optional.of(
          "The customer was sent %s on %s, and %s a day is the most"
              .formatted(messages(onDay), today, day));
    }
    return week != null && inWeek >= week
        ? Optional.of(
            "The customer was sent %s from %s to %s, and %s in seven days is the most"
                .formatted(messages(inWeek), weekStart, today, week))
        : Optional.empty();
  }

  private static String messages(long count) {
    return count == 1 ? "1 message" : count + " messages";
  }

  private static long since(
      LocalDate day, List<Sent> sent, Predicate<Sent> counts, LocalTimes times) {
    long count = 0;
    for (Sent each : sent) {
      if (counts.test(each) && !times.date(each.at()).isBefore(day)) {
        count++;
      }
    }
    return count;
  }
}
