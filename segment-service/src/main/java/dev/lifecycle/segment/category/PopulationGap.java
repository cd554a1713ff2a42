/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import dev.lifecycle.event.Population.Gap;
import dev.lifecycle.segment.population.GapEstimate;
import dev.lifecycle.segment.setting.SegmentSettings;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long after a purchase the next one is expected of anybody.
 *
 * @param inForce G in force; absent where none was taken so far
 * @param expected G
 * @param lapse {@code lapseFactor} times G
 */
record PopulationGap(@Nullable Gap inForce, Duration expected, Duration lapse) {

  static PopulationGap of(SegmentSettings settings, @Nullable Gap inForce) {
    var population = GapEstimate.population(settings, inForce);
    return new PopulationGap(
        inForce,
        population.times(BigDecimal.ONE),
        population.times(settings.lifecycle().lapseFactor()));
  }
}
