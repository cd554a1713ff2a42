/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CategoryChange.Cause.Kind;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.testing.TestEvents;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everyone is judged again in slices, while live events keep flowing. */
class WalkTopologyTest {

  /** More than a single look may review. */
  private static final int CUSTOMERS = 6_000;

  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
  private static final Map<String, String> CHANGED = Map.of("lifecycle.segments.newWindow", "P20D");

  private @TempDir Path folder;
  private TopologyHarness service;

  @BeforeEach
  void start() throws IOException {
    service = new TopologyHarness(folder, START);
    service.prefill(
        IntStream.range(0, CUSTOMERS)
            .mapToObj(i -> TestEvents.purchase(id(i), "o" + i, "2026-02-01T10:00:00Z", "10"))
            .toList());
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void aChangedSettingReviewsEveryoneOnceInSlicesAlsoAcrossARestart() throws IOException {
    service.restart(CHANGED);
    var changes = new ArrayList<CategoryChange>();
    while (changes.isEmpty()) {
      service.lookOnce();
      changes.addAll(service.changes());
    }
    assertThat(changes).hasSizeBetween(1, CUSTOMERS - 1);

    service.send(TestEvents.opened(id(CUSTOMERS - 1), "k", "2026-03-01T09:00:00Z"));
    List<CategoryChange> live = service.changes();
    assertThat(live)
        .extracting(change -> change.customer().value() + " " + change.cause().kind())
        .containsExactly(
            id(CUSTOMERS - 1) + " " + Kind.SETTINGS, id(CUSTOMERS - 1) + " " + Kind.EVENT);
    changes.add(live.getFirst());

    service.restart(CHANGED);
    while (service.reviewing()) {
      service.lookOnce();
    }
    changes.addAll(service.changes());

    assertThat(changes)
        .allSatisfy(change -> assertThat(change.cause().kind()).isEqualTo(Kind.SETTINGS))
        .allSatisfy(change -> assertThat(change.at()).isEqualTo(START))
        .extracting(CategoryChange::customer)
        .doesNotHaveDuplicates()
        .hasSize(CUSTOMERS);
  }

  @Test
  void aNewPopulationReviewsEveryoneOnceAndTheNextMidnightWaitsForThat() throws IOException {
    service.sleep(Duration.ofDays(2));
    while (!service.reviewing()) {
      service.lookOnce();
    }
    service.lookOnce();
    var changes = new ArrayList<CategoryChange>(service.changes());
    service.restart(Map.of());
    assertThat(service.reviewing()).isTrue();
    service.send(TestEvents.purchase("newcomer", "n1", "2026-03-03T10:00:00Z", "1"));

    service.lookAtClock();
    changes.addAll(service.changes());

    assertThat(service.taken())
        .extracting(taken -> taken.at() + " " + taken.customers())
        .containsExactly("2026-03-02T00:00:00Z 6000", "2026-03-03T00:00:00Z 6000");
    assertThat(changes)
        .filteredOn(change -> change.cause().kind() == Kind.POPULATION)
        .filteredOn(change -> !change.customer().equals(new CustomerId("newcomer")))
        .allSatisfy(change -> assertThat(change.at()).isEqualTo("2026-03-02T00:00:00Z"))
        .extracting(CategoryChange::customer)
        .doesNotHaveDuplicates()
        .hasSize(CUSTOMERS);
  }

  private static String id(int i) {
    return String.format(Locale.ROOT, "customer-%04d", i);
  }
}
