/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;

import dev.lifecycle.codec.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.jspecify.annotations.Nullable;

/**
 * Whether topics can be used as they are. Others may have made them: a broker does so by itself
 * when a shop publishes first.
 */
final class TopicCheck {

  /** Those of which a task reads the same partition, so that it sees all of a customer. */
  private static final List<Topic> TOGETHER =
      Stream.concat(Topic.INPUTS.stream(), Stream.of(Topic.CATEGORY_CHANGES)).toList();

  private TopicCheck() {}

  /**
   * A topic as it is.
   *
   * @param cleanup Kafka's {@code cleanup.policy}; absent where this client may not see it
   */
  record Found(Topic topic, int partitions, @Nullable String cleanup) {}

  /**
   * Looks at topics of Lifecycle that are there.
   *
   * @throws UnfitTopicsException if they cannot be used
   */
  static void require(Admin admin, List<TopicDescription> topics) {
    List<String> faults = faults(found(admin, topics));
    if (!faults.isEmpty()) {
      throw new UnfitTopicsException(String.join(System.lineSeparator(), faults));
    }
  }

  /** What is wrong, a sentence each. */
  static List<String> faults(List<Found> topics) {
    var faults = new ArrayList<String>();
    List<Found> together =
        topics.stream().filter(found -> TOGETHER.contains(found.topic())).toList();
    if (together.stream().map(Found::partitions).distinct().count() > 1) {
      faults.add(
          "Expected these topics to have as many partitions each, so that all events of a customer meet, but there are %s: make those that differ anew"
              .formatted(
                  together.stream()
                      .map(found -> found.partitions() + " of " + found.topic().wireName())
                      .collect(Collectors.joining(", "))));
    }
    for (Found found : topics) {
      String wanted = TopicCreation.cleanupPolicy(found.topic());
      if (found.cleanup() != null && !found.cleanup().equals(wanted)) {
        faults.add(
            "Expected the topic %s to have cleanup.policy %s, so that nothing of it is lost, but it is %s"
                .formatted(found.topic().wireName(), wanted, found.cleanup()));
      }
    }
    return faults;
  }

  private static List<Found> found(Admin admin, List<TopicDescription> topics) {
    Map<ConfigResource, Config> configs =
        KafkaQuestion.answer("describe the topics", () -> configs(admin, topics));
    return topics.stream()
        .map(described ->
            new Found(
                topic(described.name()),
                described.partitions().size(),
                cleanup(configs.get(resource(described)))))
        .sorted(Comparator.comparing(Found::topic))
        .toList();
  }

  private static Topic topic(String name) {
    return Arrays.stream(Topic.values())
        .filter(topic -> topic.wireName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** How topics are set; nothing where this client may not see it. */
  private static Map<ConfigResource, Config> configs(Admin admin, List<TopicDescription> topics)
      throws ExecutionException, TimeoutException, InterruptedException {
    try {
      return admin
          .describeConfigs(topics.stream().map(TopicCheck::resource).toList())
          .all()
          .get(TopicCreation.TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof AuthorizationException) {
        return Map.of();
      }
      throw failure;
    }
  }

  private static @Nullable String cleanup(@Nullable Config config) {
    return config == null ? null : config.get(CLEANUP_POLICY_CONFIG).value();
  }

  private static ConfigResource resource(TopicDescription topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
  }
}
