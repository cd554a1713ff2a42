/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.population;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All annual revenues above 0, ranked exactly; kept in buckets so that a floor is found without
 * looking at every customer.
 */
public final class RevenueRanking implements Share {

  private final TreeMap<Integer, Ranked> buckets = new TreeMap<>();
  private BigDecimal total = BigDecimal.ZERO;

  private static final class Ranked {
    private BigDecimal sum = BigDecimal.ZERO;
    private final TreeMap<BigDecimal, Integer> customersByRevenue = new TreeMap<>();
  }

  /** Replaces one customer's annual revenue by another. */
  public void replace(BigDecimal before, BigDecimal after) {
    if (before.compareTo(after) != 0) {
      change(before, -1);
      change(after, 1);
    }
  }

  @Override
  public @Nullable BigDecimal floor(BigDecimal share) {
    BigDecimal wanted = total.multiply(share);
    BigDecimal held = BigDecimal.ZERO;
    for (Ranked bucket : buckets.descendingMap().values()) {
      if (held.add(bucket.sum).compareTo(wanted) < 0) {
        held = held.add(bucket.sum);
      } else {
        return floorWithin(bucket, wanted.subtract(held));
      }
    }
    return null;
  }

  private static BigDecimal floorWithin(Ranked bucket, BigDecimal wanted) {
    BigDecimal held = BigDecimal.ZERO;
    for (Map.Entry<BigDecimal, Integer> entry :
        bucket.customersByRevenue.descendingMap().entrySet()) {
      held = held.add(entry.getKey().multiply(BigDecimal.valueOf(entry.getValue())));
      if (held.compareTo(wanted) >= 0) {
        return entry.getKey();
      }
    }
    return bucket.customersByRevenue.firstKey();
  }

  private void change(BigDecimal revenue, int customers) {
    if (revenue.signum() <= 0) {
      return;
    }
    int index = RevenueBuckets.index(revenue);
    Ranked bucket = buckets.computeIfAbsent(index, _ -> new Ranked());
    bucket.customersByRevenue.merge(
        revenue, customers, (a, b) -> a + b == 0 ? null : Integer.valueOf(a + b));
    BigDecimal changed = revenue.multiply(BigDecimal.valueOf(customers));
    bucket.sum = bucket.sum.add(changed);
    total = total.add(changed);
    if (bucket.customersByRevenue.isEmpty()) {
      buckets.remove(index);
    }
  }
}
