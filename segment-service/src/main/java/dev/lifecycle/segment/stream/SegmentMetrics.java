/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import dev.lifecycle.event.Category;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CategoryChange.ModelChange;
import dev.lifecycle.segment.population.PopulationCount;
import dev.lifecycle.segment.profile.Oddity;
import dev.lifecycle.segment.profile.Reception;
import dev.lifecycle.streams.EventMetrics;
import dev.lifecycle.streams.TimerMetrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The segment service's numbers: events, timers, and who is in which category. */
public final class SegmentMetrics {

  /** Tells this service apart from others, in every meter of it. */
  public static final String SERVICE = "segment";

  private final EventMetrics events;
  private final TimerMetrics timers;
  private final PopulationMetrics population;
  private final Map<Category, Counter> entered = new EnumMap<>(Category.class);
  private final Map<Category, Counter> left = new EnumMap<>(Category.class);
  private final Map<Integer, Map<Category, Long>> sizes = new ConcurrentHashMap<>();
  private final Map<Integer, Long> customers = new ConcurrentHashMap<>();
  private final Set<Integer> reviewing = ConcurrentHashMap.newKeySet();
  private final Counter duplicates;
  private final Map<Reception, Counter> unused = new EnumMap<>(Reception.class);
  private final Map<Oddity, Counter> odd = new EnumMap<>(Oddity.class);

  public SegmentMetrics(MeterRegistry registry) {
    events = new EventMetrics(registry, SERVICE);
    timers = new TimerMetrics(registry, SERVICE);
    population = new PopulationMetrics(registry);
    duplicates = duplicates(registry);
    Set.of(Reception.FORGOTTEN, Reception.TOO_OLD)
        .forEach(reception -> unused.put(reception, unused(registry, reception)));
    for (Oddity oddity : Oddity.values()) {
      odd.put(oddity, odd(registry, oddity));
    }
    for (Category category : Category.values()) {
      entered.put(category, transitions(registry, category, "entered"));
      left.put(category, transitions(registry, category, "left"));
      sizeGauge(registry, category);
    }
    gauges(registry);
  }

  /** An event changed nothing, as it was known. */
  void duplicate() {
    duplicates.increment();
  }

  /** An event changed nothing, though it was no repeat. */
  void unused(Reception reception) {
    count(unused, reception);
  }

  /** An event was used, or was a repeat, and is odd. */
  void odd(Oddity oddity) {
    count(odd, oddity);
  }

  EventMetrics events() {
    return events;
  }

  TimerMetrics timers() {
    return timers;
  }

  PopulationMetrics population() {
    return population;
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
    customers.put(partition, count.customers());
  }

  /** Tells whether everyone in a partition of this instance is being judged again. */
  void reviewing(int partition, boolean running) {
    if (running) {
      reviewing.add(partition);
    } else {
      reviewing.remove(partition);
    }
  }

  /** The partition went to another instance. */
  void gone(int partition) {
    sizes.remove(partition);
    customers.remove(partition);
    reviewing.remove(partition);
    timers.gone(partition);
    population.gone(partition);
  }

  private long size(Category category) {
    return sizes.values().stream().mapToLong(each -> each.getOrDefault(category, 0L)).sum();
  }

  private static double sum(Map<Integer, Long> byPartition) {
    return byPartition.values().stream().mapToLong(Long::longValue).sum();
  }

  private static <K> void count(Map<K, Counter> counters, K key) {
    Counter counter = counters.get(key);
    if (counter != null) {
      counter.increment();
    }
  }

  private void gauges(MeterRegistry registry) {
    Gauge.builder("lifecycle.customers", () -> sum(customers))
        .description("Customers known, in the partitions of this instance")
        .register(registry);
    Gauge.builder("lifecycle.reviews.running", reviewing, Set::size)
        .description(
            "Partitions of this instance in which everyone is being judged again, because the"
                + " population in force or a setting changed")
        .register(registry);
  }

  private void sizeGauge(MeterRegistry registry, Category category) {
    Gauge.builder("lifecycle.category.size", () -> size(category))
        .description("Customers in a category, in the partitions of this instance")
        .tag("model", category.model().wireName())
        .tag("category", category.wireName())
        .register(registry);
  }

  private static Counter duplicates(MeterRegistry registry) {
    return Counter.builder("lifecycle.events.duplicate")
        .description("Events that changed nothing because they were known")
        .tag("service", SERVICE)
        .register(registry);
  }

  private static Counter unused(MeterRegistry registry, Reception reception) {
    return Counter.builder("lifecycle.events.unused")
        .description("Events that changed nothing: before an erasure, or too old")
        .tag("reason", reception.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .register(registry);
  }

  private static Counter odd(MeterRegistry registry, Oddity oddity) {
    return Counter.builder("lifecycle.events.odd")
        .description("Events that are odd, though the rules have a place for them")
        .tag("oddity", oddity.wireName())
        .register(registry);
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
