/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import dev.lifecycle.event.Population;
import dev.lifecycle.event.Population.Gap;
import dev.lifecycle.event.Population.Values;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The population as numbers: the values in force, and which record each partition goes by. */
final class PopulationMetrics {

  private final MeterRegistry registry;
  private final Map<Integer, Instant> goesBy = new ConcurrentHashMap<>();
  private final Map<Integer, Gauge> gauges = new ConcurrentHashMap<>();
  private volatile @Nullable Population newest;

  PopulationMetrics(MeterRegistry registry) {
    this.registry = registry;
    Gauge.builder("lifecycle.population.customers", () -> customers())
        .description("Customers of all instances together, as of the newest population record")
        .register(registry);
    Gauge.builder("lifecycle.population.gap", () -> value(PopulationMetrics::gapDays))
        .description("G in force: the average time to the next purchase; none where none was taken")
        .baseUnit("days")
        .register(registry);
    floor("A", Values::aFloor);
    floor("B", Values::bFloor);
  }

  /** The newest record that this instance knows. */
  void newest(@Nullable Population population) {
    newest = population;
  }

  /** A partition of this instance goes by the record of an instant. */
  void goesBy(int partition, Instant at) {
    goesBy.put(partition, at);
    gauges.computeIfAbsent(partition, this::goesByGauge);
  }

  /** The partition went to another instance. */
  void gone(int partition) {
    goesBy.remove(partition);
    Gauge gauge = gauges.remove(partition);
    if (gauge != null) {
      registry.remove(gauge);
    }
  }

  private Gauge goesByGauge(int partition) {
    return Gauge.builder(
            "lifecycle.population.in.force.timestamp", () -> epochSeconds(goesBy.get(partition)))
        .description("When the population was taken that the partition's customers are judged by")
        .baseUnit("seconds")
        .tag("partition", Integer.toString(partition))
        .register(registry);
  }

  private void floor(String className, Function<Values, @Nullable Number> floor) {
    Gauge.builder("lifecycle.population.floor", () -> value(floor))
        .description("The lowest annual revenue of a class of importance, in the base currency")
        .tag("class", className)
        .register(registry);
  }

  private double customers() {
    Population population = newest;
    return population == null ? 0 : population.customers();
  }

  private double value(Function<Values, @Nullable Number> of) {
    Population population = newest;
    Number value = population == null ? null : of.apply(population.inForce());
    return value == null ? Double.NaN : value.doubleValue();
  }

  private static @Nullable Number gapDays(Values values) {
    Gap gap = values.gap();
    return gap == null ? null : (double) gap.days() / gap.intervals();
  }

  private static double epochSeconds(@Nullable Instant at) {
    return at == null ? Double.NaN : at.toEpochMilli() / 1000.0;
  }
}
