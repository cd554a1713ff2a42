/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.campaign.definition.CatalogReader;
import dev.lifecycle.campaign.definition.Reading;
import dev.lifecycle.campaign.definition.Source;
import dev.lifecycle.campaign.earning.Earnings;
import dev.lifecycle.campaign.flow.CampaignDecider;
import dev.lifecycle.campaign.flow.CampaignSettings;
import dev.lifecycle.codec.Encoded;
import dev.lifecycle.codec.EventWriter;
import dev.lifecycle.codec.OwnEventReader;
import dev.lifecycle.codec.Topic;
import dev.lifecycle.event.CampaignEarnings;
import dev.lifecycle.event.CampaignSaved;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.LifecycleEvent;
import dev.lifecycle.event.Message;
import dev.lifecycle.event.Outcome;
import dev.lifecycle.streams.RecordForm;
import dev.lifecycle.streams.StateKeeping;
import dev.lifecycle.streams.StreamsProperties;
import dev.lifecycle.streams.StreamsSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The service's topology with one partition and a clock set by hand. */
final class TopologyHarness implements AutoCloseable {

  private final TestClock clock;
  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final CampaignHistory history = new CampaignHistory();
  private final CatalogBoard board = new CatalogBoard();
  private final EarningsBoard earnings = new EarningsBoard();
  private final Topology topology;
  private final TopologyTestDriver driver;

  TopologyHarness(Path folder, Instant start) {
    clock = new TestClock(start);
    topology =
        CampaignTopology.build(
            new CampaignParts(
                new CampaignDecider(CampaignSettings.DEFAULTS),
                board,
                new CampaignMetrics(registry),
                clock),
            StateKeeping.DISK);
    driver = new TopologyTestDriver(topology, properties(folder), start);
  }

  /** A campaign is saved as a version now. */
  void save(String yaml, int version) {
    if (CatalogReader.read(new Source("test.yaml", yaml, Map.of()))
        instanceof Reading.Valid(var campaign)) {
      var saved =
          new CampaignSaved(campaign.id(), version, yaml, Map.of(), "test", clock.instant());
      history.put(
          new CampaignKey(campaign.id(), null), new CampaignHistory.Version(saved, campaign));
      board.post(history.posted());
    } else {
      throw new IllegalArgumentException(yaml);
    }
  }

  void delete(String campaign) {
    history.remove(new CampaignKey(campaign, null));
    board.post(history.posted());
  }

  void send(LifecycleEvent event) {
    Encoded encoded = EventWriter.binary(event);
    var headers = new RecordHeaders();
    encoded.headers().forEach(header -> headers.add(header.name(), header.bytes()));
    send(encoded.topic(), encoded.key(), encoded.value(), headers);
  }

  void send(Topic topic, String key, byte[] value, Headers headers) {
    driver
        .createInputTopic(topic.wireName(), new ByteArraySerializer(), new ByteArraySerializer())
        .pipeInput(
            new TestRecord<>(
                key.getBytes(StandardCharsets.UTF_8), value, headers, clock.instant()));
  }

  /** Lets time pass, and nobody looks at the clock. */
  void sleep(Duration time) {
    clock.advance(time);
  }

  /** Lets time pass, then looks at the clock. */
  void pass(Duration time) {
    clock.advance(time);
    lookAtClock();
  }

  /** Looks at the clock often enough for some customers, even where each look has time for one. */
  void lookAtClock() {
    for (int look = 0; look < 20; look++) {
      driver.advanceWallClockTime(Duration.ofMillis(50));
    }
  }

  Instant now() {
    return clock.instant();
  }

  List<Message> messages() {
    return read(Topic.MESSAGES).stream().map(Message.class::cast).toList();
  }

  List<Outcome> outcomes() {
    return read(Topic.OUTCOMES).stream().map(Outcome.class::cast).toList();
  }

  /** Lets the sums be told, and adds them up. */
  Earnings earnings() {
    driver.advanceWallClockTime(Duration.ofSeconds(2));
    read(Topic.EARNINGS).forEach(told -> earnings.post((CampaignEarnings) told));
    return earnings.earnings();
  }

  KeptCustomer kept(CustomerId customer) {
    byte[] bytes =
        driver
            .<org.apache.kafka.common.utils.Bytes, byte[]>getKeyValueStore(TaskState.CUSTOMERS)
            .get(CustomerStates.key(customer));
    return CustomerStateCodec.decode(customer, bytes);
  }

  Topology topology() {
    return topology;
  }

  double counted(String meter, String tag, String value) {
    return registry.get(meter).tag(tag, value).counter().count();
  }

  MeterRegistry registry() {
    return registry;
  }

  /** A gauge's value, once the service has looked at the clock once and told its numbers. */
  double gauge(String meter) {
    driver.advanceWallClockTime(Duration.ofSeconds(1));
    return registry.get(meter).tag("service", "campaign").gauge().value();
  }

  @Override
  public void close() {
    driver.close();
  }

  private static Properties properties(Path folder) {
    var settings = StreamsSettings.read(Map.of("lifecycle.kafka.stateDir", folder.toString()));
    var properties =
        StreamsProperties.of("test", Map.of("bootstrap.servers", "unused:1"), settings);
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    return properties;
  }

  private List<LifecycleEvent> read(Topic topic) {
    return driver
        .createOutputTopic(
            topic.wireName(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList()
        .stream()
        .map(read -> OwnEventReader.read(RecordForm.headers(read.headers()), read.value()))
        .toList();
  }
}
