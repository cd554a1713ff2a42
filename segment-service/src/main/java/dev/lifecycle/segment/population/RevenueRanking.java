/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.population;

import dev.lifecycle.event.PopulationTotals.Bucket;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Annual revenues above 0, ranked exactly; kept in buckets so that a floor is found without looking
 * at every customer.
 */
public final class RevenueRanking implements Revenues {

  private final Map<Integer, Ranked> buckets = new HashMap<>();

  private static final class Ranked {
    private BigDecimal sum = BigDecimal.ZERO;

    /** By amount and scale, as these are told; put in order only where a floor is looked for. */
    private final Map<BigDecimal, Integer> customersByRevenue = new HashMap<>();
  }

  @Override
  public void replace(BigDecimal before, BigDecimal after) {
    change(before, -1);
    change(after, 1);
  }

  /** Nothing: floors are found in the ranking itself. */
  @Override
  public SortedMap<Integer, Bucket> sketch() {
    return new TreeMap<>();
  }

  /** Finds floors among the customers of several rankings. */
  static Share together(List<RevenueRanking> rankings) {
    var unordered = new HashMap<Integer, BigDecimal>();
    for (RevenueRanking ranking : rankings) {
      ranking.buckets.forEach(
          (index, ranked) -> unordered.merge(index, ranked.sum, BigDecimal::add));
    }
    var sums = new TreeMap<>(unordered);
    BigDecimal total = sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return share -> floor(rankings, sums, total.multiply(share));
  }

  private static @Nullable BigDecimal floor(
      List<RevenueRanking> rankings, NavigableMap<Integer, BigDecimal> sums, BigDecimal wanted) {
    BigDecimal held = BigDecimal.ZERO;
    for (Map.Entry<Integer, BigDecimal> bucket : sums.descendingMap().entrySet()) {
      BigDecimal more = held.add(bucket.getValue());
      if (more.compareTo(wanted) >= 0) {
        return floorWithin(inBucket(rankings, bucket.getKey()), wanted.subtract(held));
      }
      held = more;
    }
    return null;
  }

  private static NavigableMap<BigDecimal, Integer> inBucket(
      List<RevenueRanking> rankings, int index) {
    var customers = new TreeMap<BigDecimal, Integer>();
    rankings.stream()
        .map(ranking -> ranking.buckets.get(index))
        .filter(Objects::nonNull)
        .forEach(ranked ->
            ranked.customersByRevenue.forEach(
                (revenue, n) -> customers.merge(revenue, n, Integer::sum)));
    return customers;
  }

  private static BigDecimal floorWithin(
      NavigableMap<BigDecimal, Integer> customers, BigDecimal wanted) {
    BigDecimal held = BigDecimal.ZERO;
    for (Map.Entry<BigDecimal, Integer> entry : customers.descendingMap().entrySet()) {
      held = held.add(entry.getKey().multiply(BigDecimal.valueOf(entry.getValue())));
      if (held.compareTo(wanted) >= 0) {
        return entry.getKey();
      }
    }
    return customers.firstKey();
  }

  private void change(BigDecimal revenue, int customers) {
    if (revenue.signum() <= 0) {
      return;
    }
    int index = RevenueBuckets.index(revenue);
    Ranked bucket = buckets.computeIfAbsent(index, _ -> new Ranked());
    bucket.customersByRevenue.merge(
        revenue, customers, (a, b) -> a + b == 0 ? null : Integer.valueOf(a + b));
    bucket.sum = bucket.sum.add(revenue.multiply(BigDecimal.valueOf(customers)));
    if (bucket.customersByRevenue.isEmpty()) {
      buckets.remove(index);
    }
  }
}
