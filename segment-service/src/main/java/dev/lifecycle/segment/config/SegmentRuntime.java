/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.config;

import dev.lifecycle.codec.Topic;
import dev.lifecycle.segment.setting.SegmentSettings;
import dev.lifecycle.segment.stream.CustomerLookup;
import dev.lifecycle.segment.stream.PopulationBoard;
import dev.lifecycle.segment.stream.PopulationTopic;
import dev.lifecycle.segment.stream.SegmentMetrics;
import dev.lifecycle.segment.stream.SegmentParts;
import dev.lifecycle.segment.stream.SegmentTopology;
import dev.lifecycle.streams.RunningStreams;
import dev.lifecycle.streams.StreamsProperties;
import dev.lifecycle.streams.StreamsSettings;
import dev.lifecycle.streams.StreamsState;
import dev.lifecycle.streams.TopicCreation;
import dev.lifecycle.streams.TopicFollower;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** The service's streams from start to stop: topics, then the population, then the topology. */
final class SegmentRuntime implements SmartLifecycle {

  static final String APPLICATION_ID = "segment-service";

  /** Before the web server, after anything that starts a broker. */
  static final int PHASE = 1_000;

  private final Settings settings;
  private final MeterRegistry registry;
  private final SegmentMetrics metrics;
  private final InstantSource clock;
  private volatile @Nullable Started started;

  /**
   * What the service goes by.
   *
   * @param connection how to reach Kafka
   * @param self where other instances reach this one over HTTP
   * @param fingerprint stands for the segment settings
   */
  record Settings(
      Map<String, Object> connection,
      HostInfo self,
      StreamsSettings streams,
      SegmentSettings segments,
      String fingerprint) {}

  private record Started(RunningStreams streams, TopicFollower follower, CustomerLookup lookup) {}

  SegmentRuntime(Settings settings, MeterRegistry registry, InstantSource clock) {
    this.settings = settings;
    this.registry = registry;
    this.metrics = new SegmentMetrics(registry);
    this.clock = clock;
  }

  @Override
  public void start() {
    int partitions;
    try (Admin admin = Admin.create(settings.connection())) {
      TopicCreation.ensure(admin, settings.streams());
      partitions = TopicCreation.partitions(admin, Topic.PURCHASES);
    }
    var board = new PopulationBoard(partitions);
    var follower = PopulationTopic.follow(settings.connection(), board);
    var topology = SegmentTopology.build(parts(board), settings.streams().stateStore());
    var streams = RunningStreams.start(topology, properties(), registry);
    var lookup = new CustomerLookup(streams.streams(), settings.self(), board);
    started = new Started(streams, follower, lookup);
  }

  @Override
  public void stop() {
    Started running = started;
    started = null;
    if (running != null) {
      running.streams().close();
      running.follower().close();
    }
  }

  @Override
  public boolean isRunning() {
    return started != null;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  /** How the streams are; STOPPED where the population is no longer followed. */
  StreamsState state() {
    Started running = started;
    return running == null || !running.follower().alive()
        ? StreamsState.STOPPED
        : running.streams().state();
  }

  Optional<CustomerLookup> lookup() {
    return Optional.ofNullable(started).map(Started::lookup);
  }

  private SegmentParts parts(PopulationBoard board) {
    return new SegmentParts(settings.segments(), settings.fingerprint(), board, metrics, clock);
  }

  private Properties properties() {
    var properties =
        StreamsProperties.of(APPLICATION_ID, settings.connection(), settings.streams());
    HostInfo self = settings.self();
    properties.put(StreamsConfig.APPLICATION_SERVER_CONFIG, self.host() + ":" + self.port());
    return properties;
  }
}
