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

  /** The occasions of a customer's orders, in days of the calendar. */
  public static Occasions of(Orders orders, Calendar calendar) {
    return of(orders.past().occasions(), orders.net(), calendar);
  }

  /** Occasions, and those that later orders, given by time, add in days of the calendar. */
  public static Occasions of(
      Occasions before, List<? extends Orders.Net> orders, Calendar calendar) {
    if (orders.isEmpty()) {
      return before;
    }
    Instant first = before.first() == null ? orders.getFirst().at() : before.first();
    Instant last = before.last() == null ? first : before.last();
    long firstDay = calendar.epochDay(first);
    long lastDay = calendar.epochDay(last);
    long latestDay = lastDay;
    int n = Math.max(1, before.n());
    for (int i = 0; i < orders.size(); i++) {
      Instant at = orders.get(i).at();
      long day = calendar.epochDay(at);
      if (day > latestDay || (day < latestDay && isNew(day, orders.subList(0, i), calendar))) {
        n++;
        last = at;
        lastDay = day;
        latestDay = Math.max(latestDay, day);
      }
    }
    return new Occasions(n, first, last, lastDay - firstDay);
  }

  /** Whether nothing was ordered yet on a day that clocks went back to. */
  private static boolean isNew(long day, List<? extends Orders.Net> orders, Calendar calendar) {
    return orders.stream().noneMatch(order -> calendar.epochDay(order.at()) == day);
  }
}
