/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import static dev.lifecycle.event.Category.LIFECYCLE_ACTIVE;
import static dev.lifecycle.event.Category.LIFECYCLE_AT_RISK;
import static dev.lifecycle.event.Category.LIFECYCLE_NEW;
import static dev.lifecycle.event.Category.LIFECYCLE_NOVICE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.Category;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CategoryChange.Cause;
import dev.lifecycle.event.Model;
import dev.lifecycle.event.Population;
import dev.lifecycle.testing.TestEvents;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentTopologyTest {

  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

  private @TempDir Path folder;
  private TopologyHarness service;

  @BeforeEach
  void start() {
    service = new TopologyHarness(folder, START);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void aPurchaseBecomesACategoryChange() {
    service.send(TestEvents.purchase("anna", "o1", "2026-03-01T09:59:00Z", "10"));

    CategoryChange change = service.changes().getFirst();

    assertThat(change.customer()).isEqualTo(TestEvents.ANNA);
    assertThat(change.sequence()).isEqualTo(1);
    assertThat(change.at()).isEqualTo(START);
    assertThat(change.cause().kind()).isEqualTo(Cause.Kind.EVENT);
    assertThat(entered(change)).containsExactly(LIFECYCLE_NEW, LIFECYCLE_NOVICE, LIFECYCLE_ACTIVE);
  }

  @Test
  void aBoundaryIsActedOnByTheClockAtItsOwnInstant() {
    service.send(TestEvents.purchase("anna", "o1", "2026-03-01T09:59:00Z", "10"));
    service.changes();

    service.pass(Duration.ofDays(31));

    CategoryChange change = service.changes().getLast();
    assertThat(change.at()).isEqualTo("2026-03-31T09:59:00Z");
    assertThat(change.cause().kind()).isEqualTo(Cause.Kind.TIME);
    assertThat(change.changes().getFirst().left()).containsExactly(LIFECYCLE_NOVICE);
  }

  @Test
  void aLaterPurchaseMovesTheDeadlineAndTheOldTimerOnlyLooksAgain() {
    service.send(TestEvents.purchase("anna", "o1", "2026-03-01T10:00:00Z", "10"));
    service.pass(Duration.ofDays(40));
    service.send(TestEvents.purchase("anna", "o2", "2026-04-10T10:00:00Z", "10"));
    service.pass(Duration.ofDays(100));

    assertThat(service.changes())
        .filteredOn(change -> entered(change).contains(LIFECYCLE_AT_RISK))
        .extracting(CategoryChange::at)
        .containsExactly(Instant.parse("2026-06-09T10:00:00Z"));
  }

  @Test
  void theSameEventTwiceIsCountedAndChangesNothing() {
    var purchase = TestEvents.purchase("anna", "o1", "2026-03-01T09:59:00Z", "10");
    service.send(purchase);
    service.send(purchase);

    assertThat(service.changes()).hasSize(1);
    assertThat(service.counted("lifecycle.events.duplicate", "service", "segment")).isEqualTo(1);
  }

  @Test
  void whatIsOddOrChangesNothingIsCountedByItsKind() {
    service.send(TestEvents.purchase("anna", "o1", "2026-03-01T09:00:00Z", "10"));
    service.send(TestEvents.refund("anna", "no such order", "2026-03-01T09:40:00Z", null));
    service.send(TestEvents.erasure("anna", "2026-03-01T09:50:00Z"));
    service.send(TestEvents.purchase("anna", "o2", "2026-03-01T09:45:00Z", "10"));

    assertThat(service.counted("lifecycle.events.odd", "oddity", "refund-without-order"))
        .isEqualTo(1);
    assertThat(service.counted("lifecycle.events.unused", "reason", "forgotten")).isEqualTo(1);
  }

  @Test
  void aRestartForgetsNothing() throws IOException {
    service.send(TestEvents.purchase("anna", "o1", "2026-03-01T09:59:00Z", "10"));
    service.changes();

    service.restart(Map.of());
    service.pass(Duration.ofDays(31));

    assertThat(service.changes()).extracting(CategoryChange::sequence).containsExactly(2L, 3L);
  }

  @Test
  void whereATaskIsOpenedItsTimersAreSetFromItsCustomers() throws IOException {
    service.send(TestEvents.purchase("anna", "o1", "2026-03-01T09:59:00Z", "10"));
    service.changes();

    service.moveToAnotherInstance();
    service.pass(Duration.ofDays(31));

    assertThat(service.changes()).extracting(CategoryChange::sequence).containsExactly(2L, 3L);
  }

  @Test
  void thePopulationIsTakenAtMidnightAndReviewsEveryone() {
    for (int i = 0; i < 40; i++) {
      String id = String.format(Locale.ROOT, "customer-%02d", i);
      service.send(TestEvents.purchase(id, id + "a", "2026-01-20T10:00:00Z", "10"));
      service.send(TestEvents.purchase(id, id + "b", "2026-02-09T10:00:00Z", "10"));
    }
    service.changes();

    service.pass(Duration.ofDays(1));

    Population population = service.taken().getLast();
    assertThat(population.at()).isEqualTo("2026-03-02T00:00:00Z");
    assertThat(population.customers()).isEqualTo(40);
    assertThat(population.inForce().gap()).isEqualTo(new Population.Gap(800, 40));
    assertThat(service.changes())
        .filteredOn(change -> change.cause().kind() == Cause.Kind.POPULATION)
        .hasSize(40)
        .allSatisfy(change -> assertThat(change.at()).isEqualTo("2026-03-02T00:00:00Z"))
        .allSatisfy(change -> assertThat(entered(change)).contains(LIFECYCLE_AT_RISK));
  }

  @Test
  void afterALongStopEveryMidnightIsTakenInItsTurn() {
    service.send(TestEvents.purchase("anna", "o1", "2026-03-01T09:59:00Z", "10"));
    service.lookAtClock();

    service.pass(Duration.ofDays(10));

    assertThat(service.taken())
        .extracting(Population::at)
        .startsWith(Instant.parse("2026-03-02T00:00:00Z"), Instant.parse("2026-03-03T00:00:00Z"))
        .endsWith(Instant.parse("2026-03-11T00:00:00Z"))
        .hasSize(10);
  }

  @Test
  void ofSeveralInstantsMissedWithinADayOnlyTheLastIsTakenButNoMidnightIsLeftOut()
      throws IOException {
    service.restart(Map.of("lifecycle.segments.population.refresh", "PT1H"));

    service.pass(Duration.ofHours(20));

    assertThat(service.taken())
        .extracting(Population::at)
        .containsExactly(
            Instant.parse("2026-03-02T00:00:00Z"), Instant.parse("2026-03-02T06:00:00Z"));
  }

  @Test
  void aChangedSettingReviewsEveryoneAtTheNextStart() throws IOException {
    service.send(TestEvents.purchase("anna", "o1", "2026-02-01T10:00:00Z", "10"));
    service.changes();

    service.restart(Map.of("lifecycle.segments.newWindow", "P20D"));
    service.lookAtClock();

    CategoryChange change = service.changes().getFirst();
    assertThat(change.cause().kind()).isEqualTo(Cause.Kind.SETTINGS);
    assertThat(change.at()).isEqualTo(START);
    assertThat(change.changes().getFirst().left()).containsExactly(LIFECYCLE_NEW);
  }

  @Test
  void theSameSettingsReviewNobody() throws IOException {
    service.send(TestEvents.purchase("anna", "o1", "2026-02-01T10:00:00Z", "10"));
    service.changes();

    service.restart(Map.of());
    service.lookAtClock();

    assertThat(service.changes()).isEmpty();
  }

  @Test
  void theGraphIsFourTopicsThroughOneProcessorToThree() throws IOException {
    try (InputStream golden = SegmentTopologyTest.class.getResourceAsStream("topology.txt")) {
      assertThat(golden).isNotNull();
      assertThat(service.described())
          .isEqualToNormalizingNewlines(new String(golden.readAllBytes(), UTF_8));
    }
  }

  private static List<Category> entered(CategoryChange change) {
    return change.changes().stream()
        .filter(model -> model.model() == Model.LIFECYCLE)
        .flatMap(model -> model.entered().stream())
        .toList();
  }
}
