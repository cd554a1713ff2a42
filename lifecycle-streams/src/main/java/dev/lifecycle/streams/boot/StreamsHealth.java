/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams.boot;

import dev.lifecycle.streams.StreamsState;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Healthy while a service's streams, every thread of them, and what runs beside them do. */
public final class StreamsHealth implements HealthIndicator {

  private final Supplier<StreamsState> streams;

  public StreamsHealth(Supplier<StreamsState> streams) {
    this.streams = streams;
  }

  @Override
  public Health health() {
    StreamsState now = streams.get();
    var health = now.processing() ? Health.up() : Health.down();
    return health
        .withDetail("streams", now.client())
        .withDetail("threads", new TreeMap<>(now.threads()))
        .build();
  }
}
