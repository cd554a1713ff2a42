/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import dev.lifecycle.codec.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics that are not there yet; those that are stay as they are. */
public final class TopicCreation {

  private static final int TIMEOUT_SECONDS = 60;
  private static final int ATTEMPTS = 100;
  private static final int BETWEEN_ATTEMPTS_MILLIS = 100;

  private TopicCreation() {}

  /** Every topic as it is made where it is missing. */
  static List<NewTopic> topics(StreamsSettings settings) {
    return Arrays.stream(Topic.values()).map(topic -> topic(topic, settings)).toList();
  }

  /**
   * Makes what is missing.
   *
   * @throws KafkaException if the broker does not answer within a minute, or refuses
   */
  public static void ensure(Admin admin, StreamsSettings settings) {
    ensure(admin, topics(settings));
  }

  /**
   * Makes what is missing of some topics.
   *
   * @throws KafkaException if the broker does not answer within a minute, or refuses
   */
  public static void ensure(Admin admin, List<NewTopic> topics) {
    try {
      Set<String> present = admin.listTopics().names().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      List<NewTopic> missing =
          topics.stream().filter(topic -> !present.contains(topic.name())).toList();
      for (KafkaFuture<Void> made : admin.createTopics(missing).values().values()) {
        await(made);
      }
    } catch (ExecutionException | TimeoutException failure) {
      throw new KafkaException("Expected Kafka to make the topics, but it did not", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Interrupted while Kafka made the topics", interrupted);
    }
  }

  /**
   * How many partitions a topic has; one just made is waited for.
   *
   * @throws KafkaException if it is not there within ten seconds
   */
  public static int partitions(Admin admin, Topic topic) {
    String name = topic.wireName();
    for (int i = 0; i < ATTEMPTS; i++) {
      try {
        var described = admin.describeTopics(List.of(name)).allTopicNames();
        return described
            .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
            .values()
            .iterator()
            .next()
            .partitions()
            .size();
      } catch (ExecutionException | TimeoutException notYet) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BETWEEN_ATTEMPTS_MILLIS));
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new KafkaException("Interrupted while waiting for " + name, interrupted);
      }
    }
    throw new KafkaException("Expected the topic %s to be there, but it is not".formatted(name));
  }

  private static void await(KafkaFuture<Void> made)
      throws ExecutionException, TimeoutException, InterruptedException {
    try {
      made.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException failure) {
      if (!(failure.getCause() instanceof TopicExistsException)) {
        throw failure;
      }
    }
  }

  private static NewTopic topic(Topic topic, StreamsSettings settings) {
    String cleanup =
        topic.compacted() ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE;
    return new NewTopic(
            topic.wireName(), settings.partitions(), (short) settings.replicationFactor())
        .configs(
            Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                cleanup,
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                Integer.toString(topic.maxMessageBytes())));
  }
}
