/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.fact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Purchase occasions: all orders of one calendar day that are not void count as one, at the time of
 * the day's first (segmentation.md, "Facts about one customer").
 *
 * @param n how many
 * @param first the time of the first; absent where n = 0
 * @param last the time of the last; absent where n = 0
 * @param spanDays date(last) − date(first), in days
 */
public record Occasions(int n, @Nullable Instant first, @Nullable Instant last, long spanDays) {

  public static final Occasions NONE = new Occasions(0, null, null, 0);

  /** Counts orders, given by time, into days of the calendar. */
  public static Occasions of(List<Orders.Net> orders, Calendar calendar) {
    if (orders.isEmpty()) {
      return NONE;
    }
    Instant first = orders.getFirst().at();
    long firstDay = calendar.epochDay(first);
    int n = 1;
    Instant last = first;
    long lastDay = firstDay;
    for (Orders.Net order : orders) {
      long day = calendar.epochDay(order.at());
      if (day != lastDay) {
        n++;
        last = order.at();
        lastDay = day;
      }
    }
    return new Occasions(n, first, last, lastDay - firstDay);
  }
}
