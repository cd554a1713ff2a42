/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import dev.lifecycle.event.Category;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CategoryChange.ModelChange;
import dev.lifecycle.segment.population.PopulationCount;
import dev.lifecycle.streams.EventMetrics;
import dev.lifecycle.streams.TimerMetrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The segment service's numbers: events, timers, and who is in which category. */
public final class SegmentMetrics {

  private static final String SERVICE = "segment";

  private final EventMetrics events;
  private final TimerMetrics timers;
  private final Map<Category, Counter> entered = new EnumMap<>(Category.class);
  private final Map<Category, Counter> left = new EnumMap<>(Category.class);
  private final Map<Integer, Map<Category, Long>> sizes = new ConcurrentHashMap<>();

  public SegmentMetrics(MeterRegistry registry) {
    events = new EventMetrics(registry, SERVICE);
    timers = new TimerMetrics(registry, SERVICE);
    for (Category category : Category.values()) {
      entered.put(category, transitions(registry, category, "entered"));
      left.put(category, transitions(registry, category, "left"));
      Gauge.builder("lifecycle.category.size", () -> size(category))
          .description("Customers in a category, in the partitions of this instance")
          .tag("model", category.model().wireName())
          .tag("category", category.wireName())
          .register(registry);
    }
  }

  EventMetrics events() {
    return events;
  }

  TimerMetrics timers() {
    return timers;
  }

  void changed(CategoryChange change) {
    for (ModelChange model : change.changes()) {
      model.entered().forEach(category -> count(entered, category));
      model.left().forEach(category -> count(left, category));
    }
  }

  /** Tells how many customers a partition of this instance has in each category. */
  void sizes(int partition, PopulationCount count) {
    var bySize = new EnumMap<Category, Long>(Category.class);
    for (Category category : Category.values()) {
      bySize.put(category, count.size(category));
    }
    sizes.put(partition, bySize);
  }

  /** The partition went to another instance. */
  void gone(int partition) {
    sizes.remove(partition);
    timers.gone(partition);
  }

  private long size(Category category) {
    return sizes.values().stream().mapToLong(each -> each.getOrDefault(category, 0L)).sum();
  }

  private static void count(Map<Category, Counter> counters, Category category) {
    Counter counter = counters.get(category);
    if (counter != null) {
      counter.increment();
    }
  }

  private static Counter transitions(MeterRegistry registry, Category category, String direction) {
    return Counter.builder("lifecycle.category.transitions")
        .description("Customers who entered or left a category")
        .tag("model", category.model().wireName())
        .tag("category", category.wireName())
        .tag("direction", direction)
        .register(registry);
  }
}
