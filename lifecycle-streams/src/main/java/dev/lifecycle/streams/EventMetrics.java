/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What came in: events by type, rejections by reason. */
public final class EventMetrics {

  private final MeterRegistry registry;
  private final String service;
  private final Map<String, Counter> in = new ConcurrentHashMap<>();
  private final Map<String, Counter> rejected = new ConcurrentHashMap<>();

  /**
   * Counters in a registry.
   *
   * @param service tells the services apart where one process runs both
   */
  public EventMetrics(MeterRegistry registry, String service) {
    this.registry = registry;
    this.service = service;
  }

  public void in(String type) {
    in.computeIfAbsent(type, this::inCounter).increment();
  }

  public void rejected(String reason) {
    rejected.computeIfAbsent(reason, this::rejectedCounter).increment();
  }

  private Counter inCounter(String type) {
    return Counter.builder("lifecycle.events.in")
        .description("Events read and used, by type")
        .tag("service", service)
        .tag("type", type)
        .register(registry);
  }

  private Counter rejectedCounter(String reason) {
    return Counter.builder("lifecycle.events.rejected")
        .description("Inputs that could not be used, by reason")
        .tag("service", service)
        .tag("reason", reason)
        .register(registry);
  }
}
