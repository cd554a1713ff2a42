/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.report;

import dev.lifecycle.event.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts messages a customer and week. Messages come in order of time: one week is open. */
final class WeekTally {

  private static final int SHOWN = 20;
  private static final Comparator<PerWeek.Busy> WORST_FIRST =
      Comparator.comparingInt(PerWeek.Busy::most)
          .thenComparingInt(busy -> busy.weeks().size())
          .reversed()
          .thenComparing(PerWeek.Busy::customerId);

  private final int limit;
  private final CalendarUnit weeks;
  private final Map<CustomerId, Integer> open = new HashMap<>();
  private final SortedMap<Integer, Long> distribution = new TreeMap<>();
  private final Map<CustomerId, List<PerWeek.Week>> above = new HashMap<>();
  private @Nullable LocalDate monday;

  /** Starts with no messages. */
  WeekTally(int limit, ZoneId zone) {
    this.limit = limit;
    this.weeks = CalendarUnit.weeks(zone);
  }

  void sent(CustomerId customer, Instant at) {
    LocalDate week = weeks.firstDay(at);
    if (!week.equals(monday)) {
      close();
      monday = week;
    }
    open.merge(customer, 1, Integer::sum);
  }

  /** What it comes to; without names of customers if {@code named} is false. */
  PerWeek result(boolean named) {
    close();
    return new PerWeek(
        limit,
        above.size(),
        above.values().stream().mapToLong(List::size).sum(),
        named ? worst() : List.of(),
        distribution.entrySet().stream()
            .map(entry -> new PerWeek.WeeksWith(entry.getKey(), entry.getValue()))
            .toList());
  }

  private List<PerWeek.Busy> worst() {
    return above.entrySet().stream()
        .map(entry -> new PerWeek.Busy(entry.getKey().value(), entry.getValue()))
        .sorted(WORST_FIRST)
        .limit(SHOWN)
        .toList();
  }

  private void close() {
    open.forEach(this::close);
    open.clear();
  }

  private void close(CustomerId customer, int messages) {
    distribution.merge(messages, 1L, Long::sum);
    if (messages > limit && monday != null) {
      above
          .computeIfAbsent(customer, _ -> new ArrayList<>(1))
          .add(new PerWeek.Week(monday, messages));
    }
  }
}
