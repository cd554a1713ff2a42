/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many timers wait, and how late those were that fired. */
public final class TimerMetrics {

  private static final Duration[] BUCKETS = {
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofMillis(2500),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10),
    Duration.ofSeconds(30),
    Duration.ofMinutes(5),
    Duration.ofHours(1),
    Duration.ofDays(1)
  };

  private final Map<Integer, Long> waitingByPartition = new ConcurrentHashMap<>();
  private final Map<Integer, Duration> overdueByPartition = new ConcurrentHashMap<>();
  private final Timer lateness;

  /**
   * Meters in a registry.
   *
   * @param service tells the services apart where one process runs both
   */
  public TimerMetrics(MeterRegistry registry, String service) {
    lateness =
        Timer.builder("lifecycle.timer.lateness")
            .description("How long after its due time a timer was acted on")
            .tag("service", service)
            .serviceLevelObjectives(BUCKETS)
            .register(registry);
    Gauge.builder("lifecycle.timers.waiting", this, TimerMetrics::waiting)
        .description("Timers that wait for their time, as the stores estimate")
        .tag("service", service)
        .register(registry);
    Gauge.builder("lifecycle.timers.overdue", this, TimerMetrics::overdueSeconds)
        .description(
            "How long the timer that is most overdue has waited to be acted on; 0 = none is,"
                + " NaN = no partition is held, so that nothing looks")
        .baseUnit("seconds")
        .tag("service", service)
        .register(registry);
  }

  public void fired(Instant due, Instant now) {
    Duration late = Duration.between(due, now);
    lateness.record(late.isNegative() ? Duration.ZERO : late);
  }

  /** Tells how many timers wait in a partition of this instance. */
  public void waiting(int partition, long timers) {
    waitingByPartition.put(partition, timers);
  }

  /** Tells how overdue the earliest timer of a partition of this instance is. */
  public void overdue(int partition, Duration overdue) {
    overdueByPartition.put(partition, overdue);
  }

  /** The partition went to another instance. */
  public void gone(int partition) {
    waitingByPartition.remove(partition);
    overdueByPartition.remove(partition);
  }

  private double overdueSeconds() {
    return overdueByPartition.values().stream()
        .max(Duration::compareTo)
        .map(most -> most.toMillis() / 1000.0)
        .orElse(Double.NaN);
  }

  private double waiting() {
    return waitingByPartition.values().stream().mapToLong(Long::longValue).sum();
  }
}
