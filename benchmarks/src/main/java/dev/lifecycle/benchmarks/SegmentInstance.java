/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.benchmarks;

import dev.lifecycle.codec.Topic;
import dev.lifecycle.segment.setting.SegmentSettings;
import dev.lifecycle.segment.stream.PopulationBoard;
import dev.lifecycle.segment.stream.PopulationTopic;
import dev.lifecycle.segment.stream.SegmentMetrics;
import dev.lifecycle.segment.stream.SegmentParts;
import dev.lifecycle.segment.stream.SegmentTopology;
import dev.lifecycle.streams.RunningStreams;
import dev.lifecycle.streams.StreamsProperties;
import dev.lifecycle.streams.TopicFollower;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.streams.KafkaStreams;

/** The segment service in this process, without its web server. */
final class SegmentInstance implements AutoCloseable {

  static final String GROUP = "segment-service";

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final RunningStreams streams;
  private final TopicFollower follower;

  private SegmentInstance(RunningStreams streams, TopicFollower follower) {
    this.streams = streams;
    this.follower = follower;
  }

  static SegmentInstance start(Rig rig, InstantSource clock) {
    var registry = new SimpleMeterRegistry();
    var board = new PopulationBoard(rig.settings().partitions());
    TopicFollower follower = PopulationTopic.follow(rig.connection(), board);
    var parts =
        new SegmentParts(
            SegmentSettings.defaults(), "benchmark", board, new SegmentMetrics(registry), clock);
    return new SegmentInstance(
        RunningStreams.start(
            SegmentTopology.build(parts, rig.settings().stateStore()),
            StreamsProperties.of(GROUP, rig.connection(), rig.settings()),
            registry,
            SegmentMetrics.SERVICE),
        follower);
  }

  /** Waits until every store is there and everyone is counted. */
  SegmentInstance awaitReady() {
    long give = System.nanoTime() + PATIENCE.toNanos();
    while (streams.streams().state() != KafkaStreams.State.RUNNING) {
      if (System.nanoTime() > give) {
        throw new IllegalStateException(
            "Expected the service to be ready within %s, but it is %s"
                .formatted(PATIENCE, streams.streams().state()));
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    return this;
  }

  static Progress progress(Rig rig, long events) {
    return new Progress(rig.admin(), Topic.PURCHASES.wireName(), events);
  }

  @Override
  public void close() {
    streams.close();
    follower.close();
  }
}
