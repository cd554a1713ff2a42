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
    BigDecimal revenue = BigDecimal.ZERO;
    Instant changes = null;
    for (Orders.Net order : orders.reversed()) {
      if (order.at().isAfter(now)) {
        changes = order.at();
        continue;
      }
      Instant until = settings.calendar().plus(order.at(), settings.revenueWindow());
      if (until.isAfter(now)) {
        revenue = revenue.add(order.revenue());
        changes = Condition.earlier(changes, until);
      } else if (!until.plus(OVERTAKING).isAfter(now)) {
        break;
      }
    }
    return new RevenueWindow(revenue, changes);
  }
}
