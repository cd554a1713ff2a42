/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.together;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lifecycle.codec.OwnEventReader;
import dev.lifecycle.codec.Topic;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.Population;
import dev.lifecycle.standalone.broker.BrokerSettings;
import dev.lifecycle.standalone.broker.EmbeddedBroker;
import dev.lifecycle.standalone.broker.LoopbackPort;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Promise: the same history through Kafka, in two instances of which one stops and another joins,
 * and through the simulation gives the same changes, the same populations and the same end.
 */
final class ServiceAgreesWithSimulationTest {

  private static final long SEED = 20260105;
  private static final int DAYS = 13;
  private static final int REBALANCE_AT_STEP = 13;
  private static final Instant END = SteppedHistory.START.plus(Duration.ofDays(DAYS + 8));
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration ENOUGH_FOR_A_WALK = Duration.ofSeconds(20);
  private static final JsonMapper JSON = JsonMapper.shared();

  private @TempDir Path folder;
  private final List<SegmentInstance> running = new ArrayList<>();
  private EmbeddedBroker broker;
  private Topics topics;
  private SettableClock clock;

  @BeforeEach
  void start() {
    clock = new SettableClock(SteppedHistory.START.minus(1, ChronoUnit.MINUTES));
    broker = EmbeddedBroker.start(new BrokerSettings(folder.resolve("kafka"), LoopbackPort.free()));
    topics = new Topics(broker.bootstrapServers());
    startInstance("one", "disk");
    topics.keep(Topic.CATEGORY_CHANGES);
    startInstance("two", "memory");
    await().atMost(PATIENCE).until(() -> running.stream().allMatch(SegmentInstance::ready));
  }

  @AfterEach
  void stop() {
    running.forEach(SegmentInstance::close);
    topics.close();
    broker.close();
  }

  @Test
  void changesPopulationsAndTheEndAreThoseOfTheSimulation() {
    System.out.println("seed " + SEED);
    List<List<CustomerEvent>> steps = SteppedHistory.of(SEED, DAYS);
    Simulated expected = Simulated.of(SteppedHistory.SETTINGS, steps, END);

    Instant now = SteppedHistory.START;
    for (int i = 0; i < steps.size(); i++) {
      List<CustomerEvent> events = steps.get(i);
      Instant at = events.getFirst().time();
      now = passTo(at, now);
      topics.publish(events);
      if (i == REBALANCE_AT_STEP) {
        running.removeFirst().close();
        startInstance("three", "disk");
        everyAnswerIsAboutTheCustomerOrAsksToComeAgain();
      }
      await().atMost(PATIENCE).until(topics::consumed);
    }
    passTo(END, now);

    await()
        .atMost(ENOUGH_FOR_A_WALK)
        .untilAsserted(() -> assertSameChanges(changes(), expected.changes()));
    assertThat(populations()).isEqualTo(summaries(expected.populations()));
    assertThat(topics.all(Topic.DEAD_LETTERS, ConsumerRecord::offset)).isEmpty();
    everyInstanceAnswersForEveryCustomer(expected);
  }

  /** Lets the clock stand still at midnights, as long as all go by their populations. */
  private Instant passTo(Instant at, Instant before) {
    Instant midnight = at.truncatedTo(ChronoUnit.DAYS);
    if (before.isBefore(midnight)) {
      clock.set(midnight);
      await().atMost(PATIENCE).until(() -> everyPartitionGoesBy(midnight));
    }
    clock.set(at);
    return at;
  }

  private boolean everyPartitionGoesBy(Instant midnight) {
    var found = new HashMap<Integer, Instant>();
    running.forEach(each -> found.putAll(each.populationByPartition()));
    return found.size() == 4 && found.values().stream().allMatch(midnight::equals);
  }

  /** While customers move between the instances. */
  private void everyAnswerIsAboutTheCustomerOrAsksToComeAgain() {
    for (SegmentInstance instance : running) {
      for (String customer : SteppedHistory.customers()) {
        HttpResponse<String> answer = instance.customer(customer);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 404, 503);
        assertThat(answer.headers().firstValue("Retry-After").isPresent())
            .as(answer.body())
            .isEqualTo(answer.statusCode() == 503);
      }
    }
  }

  private void everyInstanceAnswersForEveryCustomer(Simulated expected) {
    for (SegmentInstance instance : running) {
      for (String customer : SteppedHistory.customers()) {
        HttpResponse<String> answer = instance.customer(customer);
        if (expected.knows(customer)) {
          assertThat(answer.statusCode()).as("%s: %s", customer, answer.body()).isEqualTo(200);
          assertThat(held(answer.body())).as(customer).isEqualTo(expected.held(customer, END));
        } else {
          assertThat(answer.statusCode()).as(customer).isEqualTo(404);
        }
      }
    }
  }

  private static List<String> held(String json) {
    var held = new ArrayList<String>();
    for (JsonNode each : JSON.readTree(json).get("categories")) {
      held.add(
          Simulated.text(
              each.get("category").asString(), text(each.get("since")), text(each.get("endsAt"))));
    }
    return held;
  }

  private static Object text(JsonNode time) {
    return time == null || time.isNull() ? "null" : Instant.parse(time.asString());
  }

  private void startInstance(String name, String stateStore) {
    running.add(
        SegmentInstance.start(
            stateStore,
            folder.resolve(name),
            broker.bootstrapServers(),
            clock,
            SteppedHistory.SETTINGS));
  }

  private List<String> changes() {
    return topics.all(
        Topic.CATEGORY_CHANGES, each -> new String(each.value(), StandardCharsets.UTF_8));
  }

  private static void assertSameChanges(List<String> actual, List<String> expected) {
    Map<String, List<String>> byCustomer = byCustomer(actual);
    byCustomer(expected)
        .forEach((customer, changes) ->
            assertThat(byCustomer.getOrDefault(customer, List.of()))
                .as(customer)
                .containsExactlyElementsOf(changes));
    assertThat(actual).hasSameSizeAs(expected);
  }

  private static Map<String, List<String>> byCustomer(List<String> changes) {
    return changes.stream()
        .collect(groupingBy(json -> JSON.readTree(json).get("customerId").asString()));
  }

  /** The populations that had customers: the service counts from its start, not the first event. */
  private List<String> populations() {
    return summaries(
        topics
            .all(
                Topic.POPULATION,
                each ->
                    OwnEventReader.read(
                        name -> each.headers().lastHeader(name).value(), each.value()))
            .stream()
            .filter(Population.class::isInstance)
            .map(Population.class::cast)
            .filter(population -> population.customers() > 0)
            .toList());
  }

  /** All but the floors, which the service takes from a sketch. */
  private static List<String> summaries(List<Population> populations) {
    return populations.stream()
        .map(each ->
            "%s: %s customers, gap %s, in force %s, sizes %s"
                .formatted(
                    each.at(),
                    each.customers(),
                    each.taken().gap(),
                    each.inForce().gap(),
                    each.sizes()))
        .toList();
  }
}
