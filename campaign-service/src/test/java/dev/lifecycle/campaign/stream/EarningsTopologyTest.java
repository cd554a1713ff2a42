/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import static dev.lifecycle.campaign.stream.TestCampaigns.HELLO;
import static dev.lifecycle.campaign.stream.TestCampaigns.becomesNew;
import static dev.lifecycle.testing.TestEvents.purchase;
import static dev.lifecycle.testing.TestEvents.refund;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.campaign.customer.Group;
import dev.lifecycle.campaign.customer.Standing;
import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.campaign.definition.CatalogReader;
import dev.lifecycle.campaign.definition.Reading;
import dev.lifecycle.campaign.definition.Source;
import dev.lifecycle.campaign.earning.Earnings;
import dev.lifecycle.campaign.flow.CampaignDecider;
import dev.lifecycle.campaign.flow.CampaignSettings;
import dev.lifecycle.campaign.flow.Effect;
import dev.lifecycle.campaign.replay.CampaignReplay;
import dev.lifecycle.event.CampaignEarnings;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.LifecycleEvent;
import dev.lifecycle.testing.TestEvents;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.search.Search;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One sum of all customers out of what each of them brought. */
class EarningsTopologyTest {

  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
  private static final String HALF = HELLO + "holdout: 50%\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 20261125})
  void theServiceTellsWhatASimulationOfTheSameHistorySays(long seed) {
    List<LifecycleEvent> history = history(new Random(seed));

    Earnings told = served(history);

    assertThat(told).as("seed %d", seed).isEqualTo(simulated(history));
    assertThat(told.byCampaign().get("hello"))
        .satisfies(comparison -> {
          assertThat(comparison.messaged().converted()).isPositive();
          assertThat(comparison.heldOut().converted()).isPositive();
          assertThat(comparison.difference().orElseThrow().interval()).isNotNull();
        });
  }

  @Test
  void whatATaskKnewItTellsAgainWhenItStartsAndNothingTwice() {
    var store = Stores.inMemoryKeyValueStore("meta").get();
    var group = new Group("hello", null, false);
    TaskEarnings first = TaskEarnings.read(store);
    first.take(new Effect.Earned(group, null, standing("0")));
    first.take(new Effect.Earned(group, standing("0"), standing("12.50")));

    TaskEarnings restarted = TaskEarnings.read(store);

    List<CampaignEarnings> told = restarted.changed(0, START);
    assertThat(told).isEqualTo(first.changed(0, START));
    assertThat(told.getFirst().groups())
        .containsExactly(
            new CampaignEarnings.Group(
                null, false, 1, 1, new BigDecimal("12.5"), new BigDecimal("156.25")));
    assertThat(restarted.changed(0, START)).isEmpty();
  }

  @Test
  void thePartitionsAddUpAndANewerSumReplacesTheOlder() {
    var board = new EarningsBoard();
    board.post(told(0, 10));
    board.post(told(1, 5));
    board.post(told(0, 11));
    board.post(told(0, 11));

    assertThat(board.comparison("hello", null).messaged().customers()).isEqualTo(16);
  }

  @Test
  void theMetricsShowWhatCannotBeToldAsNoNumber() {
    var board = new EarningsBoard();
    var registry = new SimpleMeterRegistry();
    board.post(told(0, 10));
    new EarningsMetrics(board, registry).show(told(0, 10));

    String revenue = "lifecycle.earnings.revenue.per.customer";
    assertThat(gauge(registry.find(revenue).tag("group", "messaged")).value()).isZero();
    assertThat(gauge(registry.find(revenue).tag("group", "held-out")).value()).isNaN();
    Gauge low = gauge(registry.find("lifecycle.earnings.difference.low"));
    Gauge high = gauge(registry.find("lifecycle.earnings.difference.high"));
    assertThat(low.value()).isNaN();
    assertThat(low.getId().getDescription()).isNotEqualTo(high.getId().getDescription());
  }

  private static Gauge gauge(Search search) {
    return Objects.requireNonNull(search.gauge());
  }

  private Earnings served(List<LifecycleEvent> history) {
    try (var service = new TopologyHarness(folder, START)) {
      service.save(HALF, 1);
      for (LifecycleEvent event : history) {
        service.pass(Duration.ofMinutes(10));
        service.send(event);
        service.lookAtClock();
      }
      return service.earnings();
    }
  }

  private static Earnings simulated(List<LifecycleEvent> history) {
    Catalog catalog =
        CatalogReader.read(new Source("hello.yaml", HALF, Map.of()))
                instanceof Reading.Valid(var campaign)
            ? Catalog.EMPTY.with(campaign, 1, START)
            : Catalog.EMPTY;
    var replay =
        new CampaignReplay(new CampaignDecider(CampaignSettings.DEFAULTS), catalog, (_, _) -> {});
    for (LifecycleEvent event : history) {
      if (event instanceof CategoryChange change) {
        replay.change(change);
        replay.advance(change.at());
      } else if (event instanceof CustomerEvent told) {
        replay.event(told);
      }
    }
    return Earnings.of(replay.customers());
  }

  /** Something every ten minutes of the day: customers become new, buy, send back, are erased. */
  private static List<LifecycleEvent> history(Random random) {
    List<LifecycleEvent> history = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      history.add(becomesNew(new CustomerId("c" + i), at(history)));
    }
    for (int i = 0; i < 100; i++) {
      String customer = "c" + random.nextInt(40);
      String time = at(history).toString();
      history.add(
          switch (random.nextInt(6)) {
            case 0 -> refund(customer, "o" + random.nextInt(i + 1), time, null);
            case 1 -> refund(customer, "o" + random.nextInt(i + 1), time, "1.25");
            case 2 -> TestEvents.erasure(customer, time);
            default -> purchase(customer, "o" + i, time, random.nextInt(100) + ".10");
          });
    }
    return history;
  }

  private static Instant at(List<LifecycleEvent> history) {
    return START.plus(Duration.ofMinutes(10L * (history.size() + 1)));
  }

  private static CampaignEarnings told(int partition, long customers) {
    var group =
        new CampaignEarnings.Group(null, false, customers, 0, BigDecimal.ZERO, BigDecimal.ZERO);
    return new CampaignEarnings("hello", partition, START, List.of(group));
  }

  private static Standing standing(String revenue) {
    var amount = new BigDecimal(revenue);
    return new Standing(amount, amount.signum() > 0);
  }
}
