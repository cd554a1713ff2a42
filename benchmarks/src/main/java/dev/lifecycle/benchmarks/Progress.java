/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.benchmarks;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How fast a consumer group gets through some topics, seen from the offsets that it commits. */
final class Progress {

  private static final Duration LOOK = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Admin admin;
  private final Set<String> topics;
  private final long events;

  Progress(Admin admin, String topic, long events) {
    this(admin, Set.of(topic), events);
  }

  /**
   * Looks at some topics.
   *
   * @param events how many records they have, together
   */
  Progress(Admin admin, Set<String> topics, long events) {
    this.admin = admin;
    this.topics = topics;
    this.events = events;
  }

  /** Waits until a group has committed all events; events a second after the first tenth. */
  double rate(String group) {
    long start = System.nanoTime();
    long from = 0;
    long fromTime = start;
    while (System.nanoTime() - start < PATIENCE.toNanos()) {
      long done = committed(group);
      if (from == 0 && done >= events / 10) {
        from = done;
        fromTime = System.nanoTime();
      }
      if (done >= events) {
        return (events - from) * 1e9 / (System.nanoTime() - fromTime);
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
    throw new IllegalStateException(
        "Expected %s to commit %s events within %s, but it did not"
            .formatted(group, events, PATIENCE));
  }

  private long committed(String group) {
    try {
      Map<TopicPartition, OffsetAndMetadata> offsets =
          admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
      return offsets.entrySet().stream()
          .filter(entry -> topics.contains(entry.getKey().topic()) && entry.getValue() != null)
          .mapToLong(entry -> entry.getValue().offset())
          .sum();
    } catch (ExecutionException _) {
      return 0; // the group does not exist yet
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
