/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.population;

import dev.lifecycle.event.Population.Gap;
import dev.lifecycle.fact.Occasions;
import dev.lifecycle.segment.setting.SegmentSettings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The expected time to a customer's next purchase, an exact number of days (segmentation.md, {@code
 * expectedGap}).
 *
 * @param days the numerator
 * @param intervals the denominator, more than 0
 */
public record GapEstimate(BigDecimal days, BigDecimal intervals) {

  private static final BigDecimal MILLIS_PER_DAY = BigDecimal.valueOf(86_400_000);

  /**
   * The estimate for one customer.
   *
   * @param inForce G in force; absent where none was taken so far
   */
  public static GapEstimate of(
      SegmentSettings settings, @Nullable Gap inForce, Occasions occasions) {
    var population = population(settings, inForce);
    BigDecimal span = BigDecimal.valueOf(occasions.spanDays());
    BigDecimal gaps = BigDecimal.valueOf(Math.max(0, occasions.n() - 1));
    return switch (settings.lifecycle().expectedGap()) {
      case POPULATION -> population;
      case OWN -> occasions.n() >= 3 ? new GapEstimate(span, gaps) : population;
      case BLENDED -> {
        BigDecimal weight = settings.lifecycle().blendWeight();
        yield new GapEstimate(
            weight.multiply(population.days).add(span.multiply(population.intervals)),
            population.intervals.multiply(weight.add(gaps)));
      }
    };
  }

  /** G in force, or {@code population.fallbackGap} where none was taken so far. */
  public static GapEstimate population(SegmentSettings settings, @Nullable Gap inForce) {
    Gap g = inForce == null ? new Gap(settings.population().fallbackGapDays(), 1) : inForce;
    return new GapEstimate(BigDecimal.valueOf(g.days()), BigDecimal.valueOf(g.intervals()));
  }

  /** The estimate times a factor, rounded half up to whole milliseconds. */
  public Duration times(BigDecimal factor) {
    return Duration.ofMillis(
        days.multiply(MILLIS_PER_DAY)
            .multiply(factor)
            .divide(intervals, 0, RoundingMode.HALF_UP)
            .longValueExact());
  }
}
