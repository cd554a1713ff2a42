/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifecycle.codec.Topic;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsResult;
import org.apache.kafka.clients.admin.ForwardingAdmin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicCollection;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.Test;

class TopicCreationTest {

  private static final String TOPIC = Topic.PURCHASES.wireName();

  @Test
  void aTopicThatKafkaDoesNotKnowYetIsWaitedFor() {
    var there = new TopicDescription(TOPIC, false, List.of(partition(0), partition(1)));
    try (Admin admin =
        new Answering(
            List.of(
                failed(new UnknownTopicOrPartitionException("not yet")),
                KafkaFuture.completedFuture(there)))) {
      assertThat(TopicCreation.partitions(admin, Topic.PURCHASES)).isEqualTo(2);
    }
  }

  @Test
  void whatKafkaRefusesIsNotAskedForAgain() {
    try (Admin admin =
        new Answering(List.of(failed(new TopicAuthorizationException("you may not"))))) {
      assertThatThrownBy(() -> TopicCreation.partitions(admin, Topic.PURCHASES))
          .isInstanceOf(KafkaException.class)
          .hasMessage("Expected Kafka to tell of %s, but it did not", TOPIC)
          .hasRootCauseMessage("you may not");
    }
  }

  private static TopicPartitionInfo partition(int number) {
    return new TopicPartitionInfo(number, null, List.of(), List.of());
  }

  private static KafkaFuture<TopicDescription> failed(Exception failure) {
    var future = new KafkaFutureImpl<TopicDescription>();
    future.completeExceptionally(failure);
    return future;
  }

  /** Knows its answers beforehand, and asks no broker. */
  private static final class Answering extends ForwardingAdmin {

    private final Queue<KafkaFuture<TopicDescription>> answers;

    private Answering(List<KafkaFuture<TopicDescription>> answers) {
      super(Map.of("bootstrap.servers", "localhost:9"));
      this.answers = new ArrayDeque<>(answers);
    }

    @Override
    public DescribeTopicsResult describeTopics(
        TopicCollection topics, DescribeTopicsOptions options) {
      return new Answer(answers.remove());
    }
  }

  private static final class Answer extends DescribeTopicsResult {

    private Answer(KafkaFuture<TopicDescription> answer) {
      super(null, Map.of(TOPIC, answer));
    }
  }
}
