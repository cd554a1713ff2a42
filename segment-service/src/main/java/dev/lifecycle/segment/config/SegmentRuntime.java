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
import dev.lifecycle.streams.Parts;
import dev.lifecycle.streams.RunningStreams;
import dev.lifecycle.streams.StreamsProperties;
import dev.lifecycle.streams.StreamsSettings;
import dev.lifecycle.streams.StreamsState;
import dev.lifecycle.streams.TopicCreation;
import dev.lifecycle.streams.TopicFollower;
import dev.lifecycle.streams.boot.ServiceRuntime;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.state.HostInfo;

/** The service's streams from start to stop: topics, then the population, then the topology. */
final class SegmentRuntime extends ServiceRuntime<SegmentRuntime.Started> {

  static final String APPLICATION_ID = "segment-service";

  private final Settings settings;
  private final MeterRegistry registry;
  private final SegmentMetrics metrics;
  private final InstantSource clock;

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

  record Started(RunningStreams streams, TopicFollower follower, CustomerLookup lookup) {}

  SegmentRuntime(Settings settings, MeterRegistry registry, InstantSource clock) {
    this.settings = settings;
    this.registry = registry;
    this.metrics = new SegmentMetrics(registry);
    this.clock = clock;
  }

  @Override
  protected Started open(Parts parts) {
    Properties properties = properties();
    var board = new PopulationBoard(makeTopics());
    var follower = parts.add(PopulationTopic.follow(settings.connection(), board));
    var topology = SegmentTopology.build(segments(board), settings.streams().stateStore());
    var streams =
        parts.add(RunningStreams.start(topology, properties, registry, SegmentMetrics.SERVICE));
    return new Started(
        streams, follower, new CustomerLookup(streams.streams(), settings.self(), board));
  }

  /** How the streams are; STOPPED where the population is no longer followed. */
  StreamsState state() {
    return running()
        .filter(started -> started.follower().alive())
        .map(started -> started.streams().state())
        .orElse(StreamsState.STOPPED);
  }

  Optional<CustomerLookup> lookup() {
    return running().map(Started::lookup);
  }

  /** Makes the topics that are missing, and answers how many partitions those of events have. */
  private int makeTopics() {
    try (Admin admin = Admin.create(settings.connection())) {
      TopicCreation.ensure(admin, settings.streams());
      return TopicCreation.partitions(admin, Topic.PURCHASES);
    }
  }

  private SegmentParts segments(PopulationBoard board) {
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
