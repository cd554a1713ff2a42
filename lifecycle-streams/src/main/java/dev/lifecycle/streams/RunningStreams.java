/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.ThreadMetadata;
import org.apache.kafka.streams.Topology;

/**
 * One service's Kafka Streams, from start to close, with its metrics bound. A thread that fails is
 * logged, counted and replaced after a pause: what it did not commit is done again.
 */
public final class RunningStreams implements AutoCloseable {

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);

  private final KafkaStreams streams;
  private final KafkaStreamsMetrics metrics;
  private final FailedThreads failedThreads;
  private final boolean keepsMembership;

  private RunningStreams(
      Topology topology, Properties properties, MeterRegistry registry, String service) {
    streams = new KafkaStreams(topology, properties);
    failedThreads = new FailedThreads(registry, service, streams::addStreamThread);
    streams.setUncaughtExceptionHandler(failedThreads);
    metrics = new KafkaStreamsMetrics(streams);
    metrics.bindTo(registry);
    keepsMembership =
        properties.containsKey(
            StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG));
  }

  /**
   * Starts the threads; {@link #state} says when they are ready.
   *
   * @param service tells the services apart where one process runs both
   */
  public static RunningStreams start(
      Topology topology, Properties properties, MeterRegistry registry, String service) {
    return Parts.started(
        new RunningStreams(topology, properties, registry, service),
        running -> running.streams.start());
  }

  public KafkaStreams streams() {
    return streams;
  }

  public StreamsState state() {
    return new StreamsState(
        streams.state(),
        streams.metadataForLocalThreads().stream()
            .collect(Collectors.toMap(ThreadMetadata::threadName, ThreadMetadata::threadState)));
  }

  /** Commits and stops; an instance with a lasting name stays a member of its group. */
  @Override
  public void close() {
    failedThreads.close();
    metrics.close();
    GroupMembershipOperation membership =
        keepsMembership
            ? GroupMembershipOperation.REMAIN_IN_GROUP
            : GroupMembershipOperation.LEAVE_GROUP;
    streams.close(CloseOptions.groupMembershipOperation(membership).withTimeout(CLOSE_TIMEOUT));
  }
}
