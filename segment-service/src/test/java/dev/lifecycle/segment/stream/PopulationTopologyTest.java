/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import static dev.lifecycle.event.Category.IMPORTANCE_A;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CategoryChange.Cause.Kind;
import dev.lifecycle.event.CategoryChange.ModelChange;
import dev.lifecycle.event.Population;
import dev.lifecycle.event.Population.Gap;
import dev.lifecycle.testing.TestEvents;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PopulationTopologyTest {

  private static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");
  private static final Duration TO_MIDNIGHT = Duration.ofHours(14);

  private @TempDir Path folder;
  private TopologyHarness service;

  @BeforeEach
  void start() {
    service = new TopologyHarness(folder, MIDNIGHT.minus(TO_MIDNIGHT));
    for (int i = 0; i < 30; i++) {
      String id = String.format(Locale.ROOT, "customer-%02d", i);
      service.send(TestEvents.purchase(id, id + "a", "2026-02-01T10:00:00Z", "10"));
      service.send(TestEvents.purchase(id, id + "b", "2026-02-21T10:00:00Z", "10"));
    }
    service.changes();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void whatHappensAfterMidnightIsLeftOutOfItsTotalsHoweverLateTheyAreTaken() {
    service.sleep(TO_MIDNIGHT.plusSeconds(5));
    service.send(TestEvents.purchase("customer-00", "late", "2026-03-02T00:00:04Z", "500"));
    service.send(TestEvents.purchase("customer-00", "later", "2026-03-02T00:00:05Z", "500"));
    service.send(TestEvents.purchase("newcomer", "first", "2026-03-02T00:00:05Z", "10"));
    service.lookAtClock();

    Population population = service.taken().getLast();
    assertThat(population.at()).isEqualTo(MIDNIGHT);
    assertThat(population.customers()).isEqualTo(30);
    assertThat(population.taken().gap()).isEqualTo(new Gap(600, 30));
    assertThat(population.taken().aFloor()).isLessThanOrEqualTo(new BigDecimal("20"));

    service.pass(Duration.ofDays(1));

    Population next = service.taken().getLast();
    assertThat(next.customers()).isEqualTo(31);
    assertThat(next.taken().gap()).isEqualTo(new Gap(609, 31));
  }

  @Test
  void whatIsJudgedBeforeTheRecordIsKnownIsJudgedAgainAndNotDatedBack() {
    service.sleep(TO_MIDNIGHT.plusSeconds(5));
    service.send(TestEvents.purchase("newcomer", "first", "2026-03-02T00:00:05Z", "1000"));
    service.lookAtClock();

    assertThat(service.changes())
        .filteredOn(change -> change.cause().kind() == Kind.POPULATION)
        .hasSize(31)
        .allSatisfy(change -> assertThat(entered(change, IMPORTANCE_A)).isTrue())
        .allSatisfy(change ->
            assertThat(change.at())
                .isEqualTo(
                    change.customer().value().equals("newcomer")
                        ? MIDNIGHT.plusSeconds(5)
                        : MIDNIGHT));
  }

  @Test
  void aRestartBetweenCountAndRecordMakesTheRecordOnce() throws IOException {
    service.sleep(TO_MIDNIGHT.plusSeconds(1));
    service.lookOnce();
    assertThat(service.taken()).isEmpty();

    service.restart(Map.of());
    service.lookAtClock();

    assertThat(service.taken()).extracting(Population::at).containsExactly(MIDNIGHT);
    assertThat(service.taken().getLast().customers()).isEqualTo(30);
  }

  @Test
  void boundariesThatComeAfterMidnightAreJudgedByItsRecord() {
    service.pass(Duration.ofDays(40));

    assertThat(service.changes())
        .filteredOn(change -> change.customer().value().equals("customer-07"))
        .extracting(change -> change.cause().kind() + " " + change.at())
        .containsExactly(
            "POPULATION 2026-03-02T00:00:00Z",
            "TIME 2026-03-03T10:00:00Z",
            "TIME 2026-03-13T10:00:00Z",
            "TIME 2026-04-02T10:00:00Z");
  }

  private static boolean entered(CategoryChange change, Object category) {
    return change.changes().stream()
        .map(ModelChange::entered)
        .anyMatch(to -> to.contains(category));
  }
}
