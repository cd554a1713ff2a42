/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TopicFollowerTest {

  private static final TopicPartition PLACE = new TopicPartition("topic", 0);

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final List<String> told = new ArrayList<>();
  private final TopicFollower follower =
      new TopicFollower(PLACE.topic(), () -> consumer, this::tell, () -> told.add("taken"));

  TopicFollowerTest() {
    consumer.updatePartitions(
        PLACE.topic(), List.of(new PartitionInfo(PLACE.topic(), 0, null, null, null)));
    consumer.updateBeginningOffsets(Map.of(PLACE, 0L));
    consumer.updateEndOffsets(Map.of(PLACE, 2L));
    follower.fromBeginning();
  }

  @Test
  void readsToTheEndAndTellsWhatCameTogether() {
    consumer.schedulePollTask(() -> records(0, 1));

    follower.readToEnd(Duration.ofSeconds(10));

    assertThat(told).containsExactly("0", "1", "taken");
  }

  @Test
  @Timeout(10)
  void whereNothingComesAStartIsGivenUp() {
    consumer.schedulePollTask(() -> records(0));

    assertThatThrownBy(() -> follower.readToEnd(Duration.ofMillis(50)))
        .isInstanceOf(TimeoutException.class)
        .hasMessage("Expected to read topic to its end, but nothing came for PT0.05S");
    assertThat(told).containsExactly("0", "taken");
  }

  private void records(int... offsets) {
    for (int offset : offsets) {
      consumer.addRecord(new ConsumerRecord<>(PLACE.topic(), 0, offset, new byte[0], new byte[0]));
    }
  }

  private void tell(ConsumerRecord<byte[], byte[]> read) {
    told.add(Long.toString(read.offset()));
  }
}
