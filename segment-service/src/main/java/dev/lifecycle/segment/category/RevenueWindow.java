/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import dev.lifecycle.fact.Orders;
import dev.lifecycle.segment.setting.SegmentSettings;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Annual revenue at one instant.
 *
 * @param revenue the sum of the orders whose window holds now, in the base currency
 * @param changes when an order next enters or leaves
 */
record RevenueWindow(BigDecimal revenue, @Nullable Instant changes) {

  /**
   * More than what an order's window can end before that of an earlier one: those of 30 January in
   * the evening and 31 January in the morning both end on 28 February.
   */
  private static final Duration OVERTAKING = Duration.ofDays(2);

  /** Sums the orders, given by time, with now in [at, at + revenueWindow). */
  static RevenueWindow of(List<Orders.Net> orders, SegmentSettings settings, Instant now) {
    long surely = now.getEpochSecond() - shortest(settings.revenueWindow());
    BigDecimal revenue = BigDecimal.ZERO;
    Instant changes = null;
    int oldest = orders.size();
    for (int i = orders.size() - 1; i >= 0; i--) {
      Orders.Net order = orders.get(i);
      if (order.at().isAfter(now)) {
        changes = order.at();
      } else if (order.at().getEpochSecond() > surely || end(order, settings).isAfter(now)) {
        revenue = revenue.add(order.revenue());
        oldest = i;
      } else if (!end(order, settings).plus(OVERTAKING).isAfter(now)) {
        break;
      }
    }
    return new RevenueWindow(
        revenue, Finding.earlier(changes, firstEnd(orders, oldest, settings, now)));
  }

  /** The first window to end, of those that have not: nearly always that of the oldest order. */
  private static @Nullable Instant firstEnd(
      List<Orders.Net> orders, int oldest, SegmentSettings settings, Instant now) {
    Instant first = null;
    for (int i = oldest; i < orders.size() && isNear(orders.get(i), orders.get(oldest)); i++) {
      Instant end = end(orders.get(i), settings);
      first = end.isAfter(now) ? Finding.earlier(first, end) : first;
    }
    return first;
  }

  private static boolean isNear(Orders.Net order, Orders.Net older) {
    return !order.at().isAfter(older.at().plus(OVERTAKING));
  }

  private static Instant end(Orders.Net order, SegmentSettings settings) {
    return settings.calendar().plus(order.at(), settings.revenueWindow());
  }

  /** Seconds that a window takes at least, whatever its months and its clock changes. */
  @SuppressWarnings("JavaPeriodGetDays") // the months are counted, too
  private static long shortest(Period window) {
    long months = window.toTotalMonths();
    long days = months / 12 * 365 + months % 12 * 28 + window.getDays();
    return Duration.ofDays(days).minus(OVERTAKING).toSeconds();
  }
}
