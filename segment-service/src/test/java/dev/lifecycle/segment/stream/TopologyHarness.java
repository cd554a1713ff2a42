/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.codec.CurrencyRates;
import dev.lifecycle.codec.Encoded;
import dev.lifecycle.codec.EventWriter;
import dev.lifecycle.codec.OwnEventReader;
import dev.lifecycle.codec.Topic;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.LifecycleEvent;
import dev.lifecycle.event.Population;
import dev.lifecycle.segment.change.Segmenter;
import dev.lifecycle.segment.setting.SegmentSettings;
import dev.lifecycle.streams.DueIndex;
import dev.lifecycle.streams.StateKeeping;
import dev.lifecycle.streams.StreamsProperties;
import dev.lifecycle.streams.StreamsSettings;
import dev.lifecycle.testing.TestEvents;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The service's topology with one partition, a clock set by hand and the population fed back. */
final class TopologyHarness implements AutoCloseable {

  private final TestClock clock;
  private final Path folder;
  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final SegmentMetrics metrics = new SegmentMetrics(registry);
  private final List<LifecycleEvent> populations = new ArrayList<>();
  private PopulationBoard board = new PopulationBoard(1);
  private TopologyTestDriver driver;

  TopologyHarness(Path folder, Instant start) {
    this.folder = folder;
    clock = new TestClock(start);
    driver = driver(Map.of());
  }

  /** Stops and starts again with the state kept, as a new process would. */
  void restart(Map<String, String> settings) throws IOException {
    restart(settings, List.of());
  }

  /** Starts where the customers come from Kafka, and nothing else is there. */
  void moveToAnotherInstance() throws IOException {
    restart(Map.of(), List.of(TaskState.TIMERS));
  }

  private void restart(Map<String, String> settings, List<String> lost) throws IOException {
    driver.getAllStateStores().values().forEach(StateStore::flush);
    Path kept = folder.resolveSibling(folder.getFileName() + "-kept");
    copy(folder, kept);
    for (String store : lost) {
      delete(store, kept);
    }
    driver.close();
    copy(kept, folder);
    FileSystemUtils.deleteRecursively(kept);
    board = new PopulationBoard(1);
    populations.forEach(board::post);
    driver = driver(settings);
  }

  /** Takes many events in at once, as if they had come before a restart. */
  void prefill(List<? extends CustomerEvent> events) throws IOException {
    var timers = new DueIndex(driver.getKeyValueStore(TaskState.TIMERS));
    var states = new CustomerStates(driver.getKeyValueStore(TaskState.CUSTOMERS), timers);
    var segmenter = new Segmenter(parts(Map.of()).settings());
    for (CustomerEvent event : events) {
      CustomerState before = states.load(event.customer());
      var step = segmenter.accept(before.customer(), event, memory().inForce(), clock.instant());
      states.save(before, step.next());
    }
    restart(Map.of());
  }

  void send(CustomerEvent event) {
    Encoded encoded = EventWriter.binary(event);
    var headers = new RecordHeaders();
    encoded.headers().forEach(header -> headers.add(header.name(), header.bytes()));
    send(encoded.topic(), encoded.key(), encoded.value(), headers);
  }

  void send(Topic topic, @Nullable String key, byte @Nullable [] value, Headers headers) {
    byte[] keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
    driver
        .createInputTopic(topic.wireName(), new ByteArraySerializer(), new ByteArraySerializer())
        .pipeInput(new TestRecord<>(keyBytes, value, headers, clock.instant()));
  }

  /** Lets time pass, and nobody looks at the clock. */
  void sleep(Duration time) {
    clock.advance(time);
  }

  /** Lets time pass without a look at the clock in between, as if the service had been stopped. */
  void pass(Duration time) {
    clock.advance(time);
    lookAtClock();
  }

  /** Looks at the clock again and again, until nothing more has come of it for a while. */
  void lookAtClock() {
    for (int quiet = 0; quiet < 20; quiet++) {
      quiet = lookOnce() ? -1 : quiet;
    }
  }

  /** Looks at the clock once; answers whether more may come of it at once. */
  boolean lookOnce() {
    driver.advanceWallClockTime(Duration.ofMillis(250));
    List<LifecycleEvent> written = read(Topic.POPULATION);
    populations.addAll(written);
    written.forEach(board::post);
    return !written.isEmpty() || reviewing();
  }

  Instant now() {
    return clock.instant();
  }

  List<CategoryChange> changes() {
    return read(Topic.CATEGORY_CHANGES).stream().map(CategoryChange.class::cast).toList();
  }

  /** The population records so far, without the totals. */
  List<Population> taken() {
    return populations.stream()
        .filter(Population.class::isInstance)
        .map(Population.class::cast)
        .toList();
  }

  List<TestRecord<byte[], byte[]>> deadLetters() {
    return records(Topic.DEAD_LETTERS);
  }

  /** Whether a walk over everyone is under way. */
  boolean reviewing() {
    return new Reviews(driver.getKeyValueStore(TaskState.META)).anyRunning();
  }

  TaskMemory memory() {
    return new TaskMemory(driver.getKeyValueStore(TaskState.META));
  }

  TopologyTestDriver driver() {
    return driver;
  }

  double counted(String meter, String tag, String value) {
    return registry.get(meter).tag(tag, value).counter().count();
  }

  /** A gauge's value, once the service has told its numbers. */
  double gauge(String meter, String... tags) {
    driver.advanceWallClockTime(Duration.ofSeconds(1));
    return registry.get(meter).tags(tags).gauge().value();
  }

  @Override
  public void close() {
    driver.close();
  }

  private static void delete(String store, Path below) throws IOException {
    List<Path> found;
    try (Stream<Path> files = Files.walk(below)) {
      found = files.filter(file -> file.endsWith(store)).toList();
    }
    assertThat(found).as("folders of %s below %s", store, below).hasSize(1);
    FileSystemUtils.deleteRecursively(found.getFirst());
  }

  private static void copy(Path from, Path to) throws IOException {
    FileSystemUtils.copyRecursively(from, to);
  }

  String described() {
    return SegmentTopology.build(parts(Map.of()), StateKeeping.DISK).describe().toString();
  }

  private TopologyTestDriver driver(Map<String, String> settings) {
    return new TopologyTestDriver(
        SegmentTopology.build(parts(settings), StateKeeping.DISK), properties(), clock.instant());
  }

  private SegmentParts parts(Map<String, String> settings) {
    return new SegmentParts(
        SegmentSettings.read(settings, CurrencyRates.only(TestEvents.EUR)),
        settings.toString(),
        board,
        metrics,
        clock);
  }

  private Properties properties() {
    var settings = StreamsSettings.read(Map.of("lifecycle.kafka.stateDir", folder.toString()));
    var properties =
        StreamsProperties.of("test", Map.of("bootstrap.servers", "unused:1"), settings);
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    return properties;
  }

  private List<LifecycleEvent> read(Topic topic) {
    return records(topic).stream().map(TopologyHarness::read).toList();
  }

  private List<TestRecord<byte[], byte[]>> records(Topic topic) {
    return driver
        .createOutputTopic(
            topic.wireName(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList();
  }

  private static LifecycleEvent read(TestRecord<byte[], byte[]> read) {
    return OwnEventReader.read(name -> header(read, name), read.value());
  }

  static byte @Nullable [] header(TestRecord<byte[], byte[]> read, String name) {
    var header = read.headers().lastHeader(name);
    return header == null ? null : header.value();
  }
}
