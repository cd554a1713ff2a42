/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.population;

import dev.lifecycle.event.Category;
import dev.lifecycle.event.PopulationTotals;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** A running count over some customers, such as those of one partition. Not safe for threads. */
public final class PopulationCount {

  private final long[] sizes = new long[Long.SIZE];
  private final Revenues revenue;
  private long customers;
  private long repeatCustomers;
  private long gapDays;
  private long gapIntervals;

  /** Starts with nobody, and sketches revenue. */
  public PopulationCount() {
    this(new RevenueBuckets());
  }

  /** Starts with nobody, and ranks revenue. */
  public PopulationCount(RevenueRanking ranking) {
    this((Revenues) ranking);
  }

  private PopulationCount(Revenues revenue) {
    this.revenue = revenue;
  }

  /** Counts a customer as it is now instead of as it was. */
  public void replace(Contribution before, Contribution after) {
    if (before.equals(after)) {
      return;
    }
    count(before, -1);
    count(after, 1);
    BigDecimal was = before.counted().annualRevenue();
    BigDecimal is = after.counted().annualRevenue();
    if (was.compareTo(is) != 0 || was.scale() != is.scale()) {
      revenue.replace(was, is);
    }
  }

  /** The totals as they stand. */
  public PopulationTotals totals(int partition, Instant at) {
    Map<Category, Long> bySize = new EnumMap<>(Category.class);
    for (Category category : Category.values()) {
      bySize.put(category, sizes[category.number()]);
    }
    return new PopulationTotals(
        partition, at, customers, repeatCustomers, gapDays, gapIntervals, bySize, revenue.sketch());
  }

  /** How many customers there are. */
  public long customers() {
    return customers;
  }

  /** How many customers a category has. */
  public long size(Category category) {
    return sizes[category.number()];
  }

  private void count(Contribution contribution, int sign) {
    if (!contribution.known()) {
      return;
    }
    customers += sign;
    var counted = contribution.counted();
    if (counted.n() >= 2) {
      repeatCustomers += sign;
      gapDays += sign * counted.spanDays();
      gapIntervals += sign * (counted.n() - 1L);
    }
    for (Category category : contribution.categories()) {
      sizes[category.number()] += sign;
    }
  }
}
