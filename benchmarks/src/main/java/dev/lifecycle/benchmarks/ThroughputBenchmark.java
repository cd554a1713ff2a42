/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.benchmarks;

import dev.lifecycle.codec.Topic;
import dev.lifecycle.segment.setting.SegmentSettings;
import dev.lifecycle.segment.stream.PopulationBoard;
import dev.lifecycle.segment.stream.SegmentMetrics;
import dev.lifecycle.segment.stream.SegmentParts;
import dev.lifecycle.segment.stream.SegmentTopology;
import dev.lifecycle.standalone.broker.BrokerSettings;
import dev.lifecycle.standalone.broker.EmbeddedBroker;
import dev.lifecycle.streams.RunningStreams;
import dev.lifecycle.streams.StreamsProperties;
import dev.lifecycle.streams.StreamsSettings;
import dev.lifecycle.streams.TopicCreation;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * The segment service against the transactional copy of the same topic: only the ratio means
 * something. Arguments: the number of events (default 2000000) and the broker's port.
 */
final class ThroughputBenchmark {

  private static final String SEGMENT = "segment-service";
  private static final long SEED = 42;
  private static final int LINGER_MILLIS = 20;

  private ThroughputBenchmark() {}

  static void main(String... arguments) throws IOException {
    int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000_000;
    int port = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 19_092;
    Path folder = Files.createTempDirectory("lifecycle-benchmark");
    try {
      run(events, port, folder);
    } finally {
      delete(folder);
    }
  }

  private static void run(int events, int port, Path folder) {
    try (var broker = EmbeddedBroker.start(new BrokerSettings(folder.resolve("kafka"), port));
        var admin = Admin.create(connection(broker))) {
      var settings =
          StreamsSettings.read(
              Map.of("lifecycle.kafka.stateDir", folder.resolve("streams").toString()));
      TopicCreation.ensure(admin, settings);
      TopicCreation.ensure(admin, List.of(new NewTopic(TransactionalCopy.TARGET, 4, (short) 1)));
      publish(broker, events);
      var progress = new Progress(admin, Topic.PURCHASES.wireName(), events);
      double copy = copy(broker, progress);
      double segment = segment(broker, settings, progress);
      System.out.printf(
          Locale.ROOT,
          "%,d events: transactional copy %,.0f/s, segment service %,.0f/s, ratio %.3f%n",
          events,
          copy,
          segment,
          segment / copy);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void publish(EmbeddedBroker broker, int events) {
    Instant now = InstantSource.system().instant();
    try (var shop = new Shop(connection(broker), LINGER_MILLIS)) {
      ShopHistory.purchases(SEED, events, now).forEach(shop::publish);
    }
  }

  private static double copy(EmbeddedBroker broker, Progress progress) {
    try (var _ = new TransactionalCopy(
            broker.bootstrapServers(), List.of(Topic.PURCHASES.wireName()))) {
      return progress.rate(TransactionalCopy.GROUP);
    }
  }

  private static double segment(
      EmbeddedBroker broker, StreamsSettings settings, Progress progress) {
    var registry = new SimpleMeterRegistry();
    var parts =
        new SegmentParts(
            SegmentSettings.defaults(),
            "benchmark",
            new PopulationBoard(4),
            new SegmentMetrics(registry),
            InstantSource.system());
    try (var _ =
        RunningStreams.start(
            SegmentTopology.build(parts),
            StreamsProperties.of(SEGMENT, connection(broker), settings),
            registry)) {
      return progress.rate(SEGMENT);
    }
  }

  private static Map<String, Object> connection(EmbeddedBroker broker) {
    return Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
  }
}
