/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifecycle.codec.Topic;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamsSettingsTest {

  private static final Map<String, Object> CONNECTION =
      Map.of("bootstrap.servers", "localhost:9092");

  @Test
  void refusesAThreadCountOutOfRangeAndSaysWhatIsAllowed() {
    assertThatThrownBy(() -> StreamsSettings.read(Map.of("lifecycle.kafka.threads", "0")))
        .hasMessage(
            "Expected lifecycle.kafka.threads to be a whole number from 1 to 64, but it is '0'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-2", "101", "two"})
  void refusesAReplicationFactorThatKafkaWouldRefuse(String factor) {
    assertThatThrownBy(
            () -> StreamsSettings.read(Map.of("lifecycle.kafka.replicationFactor", factor)))
        .hasMessage(
            "Expected lifecycle.kafka.replicationFactor to be a whole number from 1 to 100, or -1,"
                + " but it is '%s'".formatted(factor));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1", "100"})
  void takesAReplicationFactorOrLeavesItToTheBroker(String factor) {
    assertThat(
            StreamsSettings.read(Map.of("lifecycle.kafka.replicationFactor", factor))
                .replicationFactor())
        .isEqualTo(Integer.parseInt(factor));
  }

  @Test
  void refusesAnUnknownStateStoreAndSaysWhichThereAre() {
    assertThatThrownBy(() -> StreamsSettings.read(Map.of("lifecycle.kafka.stateStore", "redis")))
        .hasMessageContainingAll("lifecycle.kafka.stateStore", "redis", "disk", "memory");
  }

  @Test
  void refusesACommitIntervalOutOfRange() {
    assertThatThrownBy(
            () -> StreamsSettings.read(Map.of("lifecycle.kafka.commit-interval", "PT1M")))
        .hasMessageContaining("commitInterval to be a duration from PT0.01S to PT30S");
  }

  @Test
  void anInstanceWithALastingNameIsAStaticMember() {
    var named = StreamsSettings.read(Map.of("lifecycle.kafka.instanceId", "one"));
    var nameless = StreamsSettings.read(Map.of("lifecycle.kafka.instanceId", " "));

    assertThat(StreamsProperties.of("segment-service", CONNECTION, named))
        .containsEntry("main.consumer.group.instance.id", "one");
    assertThat(StreamsProperties.of("segment-service", CONNECTION, nameless))
        .doesNotContainKey("main.consumer.group.instance.id");
  }

  @Test
  void aMemberThatIsGoneIsWaitedForAMinuteAtMost() {
    var properties = StreamsProperties.of("any", CONNECTION, StreamsSettings.read(Map.of()));

    assertThat(properties)
        .containsEntry("main.consumer.max.poll.interval.ms", 60_000)
        .hasEntrySatisfying(
            "producer.max.block.ms", longest -> assertThat((Integer) longest).isLessThan(60_000));
  }

  @Test
  void makesEveryTopicWithTheSameNumberOfPartitions() {
    var settings = StreamsSettings.read(Map.of("lifecycle.kafka.partitions", "6"));

    assertThat(TopicCreation.topics(settings))
        .hasSameSizeAs(Topic.values())
        .allSatisfy(topic -> assertThat(topic.numPartitions()).isEqualTo(6))
        .satisfies(topics ->
            assertThat(topics)
                .filteredOn(topic -> topic.configs().containsKey("retention.ms"))
                .extracting(NewTopic::name)
                .containsExactly("lifecycle.outcomes", "lifecycle.dead-letters"))
        .filteredOn(topic -> "compact".equals(topic.configs().get("cleanup.policy")))
        .extracting(NewTopic::name)
        .containsExactly(
            "lifecycle.contacts",
            "lifecycle.population",
            "lifecycle.campaigns",
            "lifecycle.earnings");
  }
}
