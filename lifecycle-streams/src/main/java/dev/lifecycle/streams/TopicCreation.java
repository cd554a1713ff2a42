/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import dev.lifecycle.codec.Topic;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Makes the topics that are not there yet; those that are stay as they are. */
public final class TopicCreation {

  static final int TIMEOUT_SECONDS = 60;

  private static final int BETWEEN_ATTEMPTS_MILLIS = 100;
  private static final Set<Topic> LOOKED_UP_LATER = Set.of(Topic.OUTCOMES, Topic.DEAD_LETTERS);
  private static final Duration A_YEAR = Duration.ofDays(365);

  private TopicCreation() {}

  /** Every topic as it is made where it is missing. */
  static List<NewTopic> topics(StreamsSettings settings) {
    return Arrays.stream(Topic.values()).map(topic -> topic(topic, settings)).toList();
  }

  /**
   * Makes what is missing, and waits until every topic takes records.
   *
   * @throws KafkaException if the broker does not answer within a minute, or refuses
   * @throws UnfitTopicsException if topics that were there before would lose events, or lead them
   *     to the wrong place
   */
  public static void ensure(Admin admin, StreamsSettings settings) {
    TopicCheck.require(admin, made(admin, topics(settings)));
  }

  /**
   * Makes what is missing of some topics, and waits until all of them take records.
   *
   * <p>The waiting matters: a broker tells clients of a partition a moment before it takes records
   * for it. Of a producer's first two batches it then may refuse the one and take the other, and
   * from there on refuses all that the producer sends.
   *
   * @throws KafkaException if the broker does not answer within a minute, or refuses
   */
  public static void ensure(Admin admin, List<NewTopic> topics) {
    var _ = made(admin, topics);
  }

  private static List<TopicDescription> made(Admin admin, List<NewTopic> topics) {
    return KafkaQuestion.answer(
        "make the topics",
        () -> {
          Set<String> present = admin.listTopics().names().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
          List<NewTopic> missing =
              topics.stream().filter(topic -> !present.contains(topic.name())).toList();
          for (KafkaFuture<Void> made : admin.createTopics(missing).values().values()) {
            await(made);
          }
          List<TopicDescription> described =
              described(admin, topics.stream().map(NewTopic::name).toList());
          awaitLeaders(admin, described);
          return described;
        });
  }

  /**
   * How many partitions a topic has; one just made is waited for.
   *
   * @throws KafkaException if it is not there within a minute, or Kafka refuses to tell
   */
  public static int partitions(Admin admin, Topic topic) {
    return KafkaQuestion.answer(
            "tell of " + topic.wireName(), () -> described(admin, List.of(topic.wireName())))
        .getFirst()
        .partitions()
        .size();
  }

  /** What Kafka says of topics, as soon as it knows them all. */
  private static List<TopicDescription> described(Admin admin, List<String> names)
      throws ExecutionException, InterruptedException, TimeoutException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
    while (true) {
      long left = deadline - System.nanoTime();
      try {
        var described = admin.describeTopics(names).allTopicNames();
        return List.copyOf(described.get(left, TimeUnit.NANOSECONDS).values());
      } catch (ExecutionException failure) {
        if (!(failure.getCause() instanceof UnknownTopicOrPartitionException) || left <= 0) {
          throw failure;
        }
        TimeUnit.MILLISECONDS.sleep(BETWEEN_ATTEMPTS_MILLIS);
      }
    }
  }

  /**
   * Asks each partition for its end: only its leader answers, and the client asks until it does.
   */
  private static void awaitLeaders(Admin admin, List<TopicDescription> topics)
      throws ExecutionException, InterruptedException, TimeoutException {
    Map<TopicPartition, OffsetSpec> ends =
        topics.stream()
            .flatMap(topic ->
                topic.partitions().stream()
                    .map(partition -> new TopicPartition(topic.name(), partition.partition())))
            .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
    var _ = admin.listOffsets(ends).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
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
    var configs = new HashMap<String, String>();
    configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, cleanupPolicy(topic));
    configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(topic.maxMessageBytes()));
    if (LOOKED_UP_LATER.contains(topic)) {
      configs.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(A_YEAR.toMillis()));
    }
    return new NewTopic(
            topic.wireName(), settings.partitions(), (short) settings.replicationFactor())
        .configs(configs);
  }

  /** Kafka's {@code cleanup.policy} of a topic. */
  static String cleanupPolicy(Topic topic) {
    return topic.compacted()
        ? TopicConfig.CLEANUP_POLICY_COMPACT
        : TopicConfig.CLEANUP_POLICY_DELETE;
  }
}
