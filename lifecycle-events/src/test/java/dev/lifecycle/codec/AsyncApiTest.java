/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

/** The published AsyncAPI document says what the code says. */
class AsyncApiTest {

  /** It is the campaign service's own, whose test looks at how it is kept. */
  private static final String OUTBOX = "lifecycle.outbox";

  private static final Map<String, Object> DOCUMENT =
      new Yaml().load(AsyncApiTest.class.getResourceAsStream("/asyncapi.yaml"));

  @ParameterizedTest
  @EnumSource(Topic.class)
  void tellsHowTheTopicIsKept(Topic topic) {
    Map<String, Object> channel = channel(topic);

    assertThat(at(channel, "bindings", "kafka", "topicConfiguration"))
        .isEqualTo(
            Map.of(
                "cleanup.policy", List.of(topic.compacted() ? "compact" : "delete"),
                "max.message.bytes", topic.maxMessageBytes()));
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void tellsTheTypesOfTheTopic(Topic topic) {
    Map<String, Object> channel = channel(topic);

    var names = new TreeSet<String>();
    map(channel, "messages").values().forEach(ref -> names.add(name(resolve(ref))));

    var types =
        Arrays.stream(EventType.values())
            .filter(type -> type.topic() == topic)
            .map(EventType::wireName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(names).isEqualTo(types.isEmpty() ? new TreeSet<>(List.of("dead-letter")) : types);
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void pointsToTheSchemaOfTheType(EventType type) {
    Map<String, Object> message =
        map(DOCUMENT, "components", "messages").values().stream()
            .map(AsyncApiTest::asMap)
            .filter(each -> name(each).equals(type.wireName()))
            .findFirst()
            .orElseThrow();

    Object file = at(message, "payload", "$ref");

    assertThat(file).isEqualTo("schemas/" + type.wireName() + ".json");
    assertThat(AsyncApiTest.class.getResource("/" + file)).isNotNull();
  }

  @Test
  void hasNoTopicThatTheCodeDoesNotKnow() {
    var known =
        Arrays.stream(Topic.values())
            .map(Topic::wireName)
            .collect(Collectors.toCollection(TreeSet::new));
    known.add(OUTBOX);

    assertThat(channels().keySet()).isEqualTo(known);
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void tellsWhetherTheTopicIsWrittenAndRead(Topic topic) {
    Set<String> actions =
        map(DOCUMENT, "operations").values().stream()
            .filter(operation -> resolve(at(operation, "channel")).equals(channel(topic)))
            .map(operation -> (String) at(operation, "action"))
            .collect(Collectors.toSet());

    assertThat(actions)
        .isEqualTo(
            switch (topic) {
              case PURCHASES, FEEDBACK, VISITS, CONTACTS -> Set.of("receive");
              case OUTCOMES, DEAD_LETTERS -> Set.of("send");
              case CATEGORY_CHANGES, POPULATION, CAMPAIGNS, MESSAGES, EARNINGS ->
                  Set.of("send", "receive");
            });
  }

  @Test
  void hasNoReferenceThatLeadsNowhere() {
    map(DOCUMENT, "operations")
        .values()
        .forEach(operation -> assertThat(resolve(at(operation, "channel"))).isNotEmpty());
    map(DOCUMENT, "components", "messages")
        .values()
        .forEach(message ->
            assertThat(resolve(((List<?>) at(message, "traits")).getFirst())).isNotEmpty());
  }

  private static Map<String, Object> channel(Topic topic) {
    return Objects.requireNonNull(channels().get(topic.wireName()), topic.wireName());
  }

  private static Map<String, Map<String, Object>> channels() {
    var channels = new HashMap<String, Map<String, Object>>();
    map(DOCUMENT, "channels")
        .values()
        .forEach(channel -> channels.put((String) at(channel, "address"), asMap(channel)));
    return channels;
  }

  private static String name(Map<String, Object> message) {
    return (String) at(message, "name");
  }

  private static Map<String, Object> resolve(Object reference) {
    String ref = (String) at(reference, "$ref");
    return map(DOCUMENT, ref.substring("#/".length()).split("/"));
  }

  private static Map<String, Object> map(Object from, String... path) {
    return asMap(at(from, path));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asMap(Object value) {
    return (Map<String, Object>) value;
  }

  private static Object at(Object from, String... path) {
    Object value = from;
    for (String name : path) {
      value = Objects.requireNonNull(asMap(value).get(name), "no " + name);
    }
    return value;
  }
}
