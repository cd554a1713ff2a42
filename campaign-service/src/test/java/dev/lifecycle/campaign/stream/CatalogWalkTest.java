/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.CatalogReader;
import dev.lifecycle.campaign.definition.Reading;
import dev.lifecycle.campaign.definition.Source;
import dev.lifecycle.campaign.flow.CampaignDecider;
import dev.lifecycle.campaign.flow.CampaignSettings;
import dev.lifecycle.event.CampaignSaved;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.streams.DueIndex;
import dev.lifecycle.streams.SliceBudget;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The walk that enters who is in a category when a campaign goes live, also through restarts. */
class CatalogWalkTest {

  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
  private static final String DRAFT = TestCampaigns.LATER.replace("live", "draft");
  private static final String LIVE = TestCampaigns.LATER + "onPublish: includeCurrent\n";
  private static final int CUSTOMERS = 10;

  private final MockProcessorContext<byte[], byte[]> context = new MockProcessorContext<>();
  private final KeyValueStore<Bytes, byte[]> customers = store("customers");
  private final KeyValueStore<Bytes, byte[]> timers = store("timers");
  private final KeyValueStore<Bytes, byte[]> meta = store("meta");
  private final CampaignHistory history = new CampaignHistory();
  private final CampaignMetrics metrics = new CampaignMetrics(new SimpleMeterRegistry());

  private TaskState task = open();

  @BeforeEach
  void tenCustomersComeWhileTheCampaignIsADraft() {
    save(1, DRAFT);
    IntStream.range(0, CUSTOMERS)
        .mapToObj(each -> new CustomerId("c" + each))
        .forEach(id -> steps().take(TestCampaigns.becomesNew(id, START), START));
  }

  @Test
  void everyoneInTheCategoryEntersOnceThoughTheServiceRestartsInTheMiddle() {
    save(2, LIVE);
    for (int slice = 0; slice < CUSTOMERS; slice++) {
      look(3);
      assertThat(entered()).isEqualTo(Math.min(CUSTOMERS, 3L * (slice + 1)));
      restart();
    }

    assertThat(states()).allSatisfy(kept -> assertThat(kept.state().waiting()).hasSize(1));
  }

  @Test
  void aSaveOfAnotherCampaignInTheMiddleLosesNobody() {
    save(2, LIVE);
    look(3);
    save(1, TestCampaigns.HELLO);
    restart();
    look(1_000);

    assertThat(entered()).isEqualTo(CUSTOMERS);
  }

  @Test
  void whoComesIntoTheCategoryAfterTheWalkIsNotIncludedByALaterOne() {
    save(2, LIVE);
    look(1_000);
    var late = new CustomerId("late");
    steps().take(TestCampaigns.becomesNew(late, START.minusSeconds(1)), START);
    save(1, TestCampaigns.HELLO);
    look(1_000);

    assertThat(entered()).isEqualTo(CUSTOMERS);
  }

  private void look(int customersAtMost) {
    task.walk().adopt(history.posted());
    var round = new ClockRound(task, steps(), metrics.timers());
    int forTimers = 1;
    round.run(
        START, new SliceBudget(forTimers + customersAtMost, Duration.ofHours(1), System::nanoTime));
  }

  private void restart() {
    task = open();
  }

  private TaskState open() {
    return new TaskState(
        0,
        new CustomerStates(customers, new DueIndex(timers)),
        new CatalogWalk(meta),
        TaskEarnings.read(meta));
  }

  private CustomerSteps steps() {
    task.walk().adopt(history.posted());
    var decider = new CampaignDecider(CampaignSettings.DEFAULTS);
    var parts = new CampaignParts(decider, new CatalogBoard(), metrics, () -> START);
    return new CustomerSteps(decider, task, new Sinks(context, parts, task));
  }

  private long entered() {
    return states().filter(kept -> !kept.state().waiting().isEmpty()).count();
  }

  private Stream<KeptCustomer> states() {
    Stream.Builder<KeptCustomer> all = Stream.builder();
    try (var each = customers.all()) {
      each.forEachRemaining(entry -> all.add(CustomerStates.decode(entry)));
    }
    return all.build();
  }

  private void save(int version, String yaml) {
    if (CatalogReader.read(new Source("test.yaml", yaml, Map.of()))
        instanceof Reading.Valid(Campaign campaign)) {
      var saved =
          new CampaignSaved(
              campaign.id(), version, yaml, Map.of(), "test", START.plusSeconds(version));
      history.put(
          new CampaignKey(campaign.id(), null), new CampaignHistory.Version(saved, campaign));
    }
  }

  private KeyValueStore<Bytes, byte[]> store(String name) {
    KeyValueStore<Bytes, byte[]> store =
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray())
            .withLoggingDisabled()
            .withCachingDisabled()
            .build();
    store.init(context.getStateStoreContext(), store);
    return store;
  }
}
