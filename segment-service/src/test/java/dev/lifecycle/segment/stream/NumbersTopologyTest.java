/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.testing.TestEvents;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees of the customers, the population and the timers. */
class NumbersTopologyTest {

  private static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");

  private @TempDir Path folder;
  private TopologyHarness service;

  @BeforeEach
  void start() {
    service = new TopologyHarness(folder, MIDNIGHT.minus(Duration.ofHours(1)));
    for (int i = 0; i < 30; i++) {
      String id = String.format(Locale.ROOT, "customer-%02d", i);
      service.send(TestEvents.purchase(id, id + "a", "2026-02-01T10:00:00Z", "10"));
      service.send(TestEvents.purchase(id, id + "b", "2026-02-21T10:00:00Z", "10"));
    }
    service.send(TestEvents.visit("guest", "2026-03-01T10:00:00Z"));
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void customersAreToldByCategory() {
    assertThat(service.gauge("lifecycle.customers")).isEqualTo(31);
    assertThat(size("lifecycle", "REPEAT")).isEqualTo(30);
    assertThat(size("ladder", "PROSPECT")).isEqualTo(1);

    service.send(TestEvents.erasure("guest", "2026-03-01T11:00:00Z"));

    assertThat(service.gauge("lifecycle.customers")).isEqualTo(30);
    assertThat(size("ladder", "PROSPECT")).isZero();
  }

  @Test
  void thePopulationIsToldWithTheValuesInForce() {
    assertThat(service.gauge("lifecycle.population.gap")).isNaN();

    service.pass(Duration.ofHours(2));

    assertThat(service.gauge("lifecycle.population.customers")).isEqualTo(31);
    assertThat(service.gauge("lifecycle.population.gap")).isEqualTo(20);
    assertThat(service.gauge("lifecycle.population.floor", "class", "A")).isBetween(19.8, 20.0);
    assertThat(service.gauge("lifecycle.population.in.force.timestamp", "partition", "0"))
        .isEqualTo((double) MIDNIGHT.getEpochSecond());
    assertThat(service.gauge("lifecycle.reviews.running")).isZero();
  }

  @Test
  void waitingTimersAreToldAndNoneIsOverdue() {
    assertThat(service.gauge("lifecycle.timers.waiting", "service", "segment")).isEqualTo(30);
    assertThat(service.gauge("lifecycle.timers.overdue", "service", "segment")).isZero();
  }

  @Test
  void timersThatWaitForThePopulationAreOverdue() {
    service.sleep(Duration.ofDays(60));

    assertThat(service.gauge("lifecycle.timers.overdue", "service", "segment"))
        .isBetween(1.0, (double) Duration.ofDays(60).toSeconds());

    service.lookAtClock();

    assertThat(service.gauge("lifecycle.timers.overdue", "service", "segment")).isZero();
  }

  private double size(String model, String category) {
    return service.gauge("lifecycle.category.size", "model", model, "category", category);
  }
}
