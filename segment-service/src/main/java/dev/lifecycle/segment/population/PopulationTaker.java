/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.population;

import dev.lifecycle.event.Category;
import dev.lifecycle.event.Population;
import dev.lifecycle.event.Population.Gap;
import dev.lifecycle.event.Population.Values;
import dev.lifecycle.event.PopulationTotals;
import dev.lifecycle.segment.setting.SegmentSettings.PopulationSettings;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the population record (segmentation.md, "Facts about the whole population"). */
public final class PopulationTaker {

  private final PopulationSettings settings;

  public PopulationTaker(PopulationSettings settings) {
    this.settings = settings;
  }

  /** The record from the totals of all partitions; floors are within 1 %. */
  public Population take(Collection<PopulationTotals> totals, Values inForce, Instant at) {
    var revenue = new RevenueBuckets();
    totals.forEach(each -> revenue.addAll(each.revenue()));
    return population(totals, Share.of(revenue.sketch()), inForce, at);
  }

  /** The record from the totals and rankings of all lanes, with exact floors. */
  public Population take(
      Collection<PopulationTotals> totals,
      List<RevenueRanking> rankings,
      Values inForce,
      Instant at) {
    return population(totals, RevenueRanking.together(rankings), inForce, at);
  }

  private Population population(
      Collection<PopulationTotals> totals, Share share, Values inForce, Instant at) {
    var taken =
        new Values(gap(totals), share.floor(settings.aShare()), share.floor(settings.bShare()));
    var next =
        new Values(
            gapInForce(inForce.gap(), taken.gap()),
            floorInForce(inForce.aFloor(), taken.aFloor()),
            floorInForce(inForce.bFloor(), taken.bFloor()));
    long customers = totals.stream().mapToLong(PopulationTotals::customers).sum();
    return new Population(at, taken, next, customers, sizes(totals));
  }

  private @Nullable Gap gap(Collection<PopulationTotals> totals) {
    long repeat = totals.stream().mapToLong(PopulationTotals::repeatCustomers).sum();
    return repeat < settings.minRepeatCustomers()
        ? null
        : new Gap(
            totals.stream().mapToLong(PopulationTotals::gapDays).sum(),
            totals.stream().mapToLong(PopulationTotals::gapIntervals).sum());
  }

  private @Nullable Gap gapInForce(@Nullable Gap inForce, @Nullable Gap taken) {
    if (inForce == null || taken == null) {
      return taken == null ? inForce : taken;
    }
    BigDecimal now = product(taken.days(), inForce.intervals());
    BigDecimal then = product(inForce.days(), taken.intervals());
    return differs(then, now) ? taken : inForce;
  }

  private @Nullable BigDecimal floorInForce(
      @Nullable BigDecimal inForce, @Nullable BigDecimal taken) {
    if (inForce == null || taken == null) {
      return taken == null ? inForce : taken;
    }
    return differs(inForce, taken) ? taken : inForce;
  }

  private boolean differs(BigDecimal inForce, BigDecimal taken) {
    return taken.subtract(inForce).abs().compareTo(inForce.multiply(settings.tolerance())) > 0;
  }

  private static BigDecimal product(long a, long b) {
    return BigDecimal.valueOf(a).multiply(BigDecimal.valueOf(b));
  }

  private static Map<Category, Long> sizes(Collection<PopulationTotals> totals) {
    var sizes = new EnumMap<Category, Long>(Category.class);
    totals.forEach(
        each -> each.sizes().forEach((category, size) -> sizes.merge(category, size, Long::sum)));
    return sizes;
  }
}
