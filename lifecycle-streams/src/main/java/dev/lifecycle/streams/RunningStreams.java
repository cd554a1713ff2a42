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
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One service's Kafka Streams, from start to close, with its metrics bound. A thread that fails is
 * logged and replaced: what it did not commit is done again.
 */
public final class RunningStreams implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RunningStreams.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);

  private final KafkaStreams streams;
  private final KafkaStreamsMetrics metrics;
  private final boolean keepsMembership;

  private RunningStreams(
      KafkaStreams streams, KafkaStreamsMetrics metrics, boolean keepsMembership) {
    this.streams = streams;
    this.metrics = metrics;
    this.keepsMembership = keepsMembership;
  }

  /** Starts the threads; {@link #state} says when they are ready. */
  public static RunningStreams start(
      Topology topology, Properties properties, MeterRegistry registry) {
    var streams = new KafkaStreams(topology, properties);
    streams.setUncaughtExceptionHandler(RunningStreams::replaceThread);
    var metrics = new KafkaStreamsMetrics(streams);
    metrics.bindTo(registry);
    streams.start();
    return new RunningStreams(
        streams,
        metrics,
        properties.containsKey(
            StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG)));
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
    metrics.close();
    GroupMembershipOperation membership =
        keepsMembership
            ? GroupMembershipOperation.REMAIN_IN_GROUP
            : GroupMembershipOperation.LEAVE_GROUP;
    streams.close(CloseOptions.groupMembershipOperation(membership).withTimeout(CLOSE_TIMEOUT));
  }

  private static StreamThreadExceptionResponse replaceThread(Throwable failure) {
    LOG.error("A stream thread failed and is replaced", failure);
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }
}
