/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.population;

import com.datadoghq.sketch.ddsketch.mapping.IndexMapping;
import com.datadoghq.sketch.ddsketch.mapping.LogarithmicMapping;
import dev.lifecycle.event.PopulationTotals.Bucket;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Annual revenues above 0, counted and summed in buckets whose values differ by at most 1 %: a
 * mergeable sketch from which revenue can also be taken away again.
 */
final class RevenueBuckets implements Revenues {

  private static final IndexMapping MAPPING = new LogarithmicMapping(0.005);
  private static final MathContext FLOOR_DIGITS = new MathContext(8, RoundingMode.DOWN);

  private final TreeMap<Integer, Bucket> buckets = new TreeMap<>();

  static int index(BigDecimal revenue) {
    return MAPPING.index(revenue.doubleValue());
  }

  /** A value that every revenue in a bucket reaches, and exceeds by less than 1 % of itself. */
  static BigDecimal floor(int index) {
    return BigDecimal.valueOf(MAPPING.lowerBound(index)).round(FLOOR_DIGITS);
  }

  @Override
  public void replace(BigDecimal before, BigDecimal after) {
    if (before.signum() > 0) {
      change(index(before), -1, before.negate());
    }
    if (after.signum() > 0) {
      change(index(after), 1, after);
    }
  }

  void addAll(SortedMap<Integer, Bucket> other) {
    for (Map.Entry<Integer, Bucket> entry : other.entrySet()) {
      change(entry.getKey(), entry.getValue().customers(), entry.getValue().revenue());
    }
  }

  @Override
  public SortedMap<Integer, Bucket> sketch() {
    return new TreeMap<>(buckets);
  }

  private void change(int index, long customers, BigDecimal revenue) {
    buckets.merge(
        index,
        new Bucket(customers, revenue),
        (a, b) -> {
          var sum = new Bucket(a.customers() + b.customers(), a.revenue().add(b.revenue()));
          return sum.customers() == 0 ? null : sum;
        });
  }
}
