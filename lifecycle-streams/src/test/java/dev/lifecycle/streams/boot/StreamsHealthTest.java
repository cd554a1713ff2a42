/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.streams.StreamsState;
import java.util.Map;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

final class StreamsHealthTest {

  @Test
  void isUpWhileEveryThreadRuns() {
    Health health = health(State.RUNNING, Map.of("thread-1", "RUNNING", "thread-2", "RUNNING"));

    assertThat(health.getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void isDownWhileAThreadThatReplacesAFailedOneWaitsToJoinThoughTheClientStillRuns() {
    Health health = health(State.RUNNING, Map.of("thread-1", "RUNNING", "thread-3", "STARTING"));

    assertThat(health.getStatus()).isEqualTo(Status.DOWN);
    assertThat(health.getDetails())
        .hasToString("{streams=RUNNING, threads={thread-1=RUNNING, thread-3=STARTING}}");
  }

  @Test
  void isDownWithoutAThread() {
    assertThat(health(State.RUNNING, Map.of()).getStatus()).isEqualTo(Status.DOWN);
  }

  @Test
  void isDownWhilePartitionsMoveOrNothingIsStarted() {
    assertThat(health(State.REBALANCING, Map.of("thread-1", "RUNNING")).getStatus())
        .isEqualTo(Status.DOWN);
    assertThat(new StreamsHealth(() -> StreamsState.STOPPED).health().getStatus())
        .isEqualTo(Status.DOWN);
  }

  private static Health health(State client, Map<String, String> threads) {
    return new StreamsHealth(() -> new StreamsState(client, threads)).health();
  }
}
