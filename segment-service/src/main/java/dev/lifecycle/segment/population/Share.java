/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.population;

import dev.lifecycle.event.PopulationTotals.Bucket;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the lowest annual revenue among the fewest customers who hold a share of the whole. */
interface Share {

  /**
   * The floor of those who together hold at least {@code share} of all annual revenue.
   *
   * @return absent where nobody has any
   */
  @Nullable BigDecimal floor(BigDecimal share);

  /** The floor from a sketch: less than 1 % too low, so that nobody falls out of a class by it. */
  static Share of(SortedMap<Integer, Bucket> buckets) {
    var highestFirst = new TreeMap<>(buckets).descendingMap();
    BigDecimal total =
        buckets.values().stream().map(Bucket::revenue).reduce(BigDecimal.ZERO, BigDecimal::add);
    return share -> {
      BigDecimal wanted = total.multiply(share);
      BigDecimal held = BigDecimal.ZERO;
      for (var entry : highestFirst.entrySet()) {
        held = held.add(entry.getValue().revenue());
        if (held.compareTo(wanted) >= 0) {
          return RevenueBuckets.floor(entry.getKey());
        }
      }
      return null;
    };
  }
}
