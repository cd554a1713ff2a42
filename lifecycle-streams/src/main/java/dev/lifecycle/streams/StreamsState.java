/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import java.util.Map;
import org.apache.kafka.streams.KafkaStreams;

/**
 * How a service's streams are.
 *
 * @param client all of them as Kafka tells it: RUNNING, too, while a thread that replaces a failed
 *     one still waits to join its group
 * @param threads each thread's own state by its name, without those that are dead
 */
public record StreamsState(KafkaStreams.State client, Map<String, String> threads) {

  /** They are not started, are closed, or what has to run beside them does not. */
  public static final StreamsState STOPPED =
      new StreamsState(KafkaStreams.State.NOT_RUNNING, Map.of());

  private static final String RUNNING = "RUNNING";

  public StreamsState {
    threads = Map.copyOf(threads);
  }

  /** Whether every partition of this instance is worked on. */
  public boolean processing() {
    return client == KafkaStreams.State.RUNNING
        && !threads.isEmpty()
        && threads.values().stream().allMatch(RUNNING::equals);
  }
}
