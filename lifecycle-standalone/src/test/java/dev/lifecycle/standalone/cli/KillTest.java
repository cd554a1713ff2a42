/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lifecycle.codec.Topic;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Purchase;
import dev.lifecycle.event.CustomerEvent.Refund;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Envelope;
import dev.lifecycle.standalone.load.EventSink;
import dev.lifecycle.standalone.load.FileSink;
import dev.lifecycle.standalone.load.KafkaSink;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Promise: whatever crashes, no event is lost, and no message is decided or counted twice. */
final class KillTest {

  private static final long SEED = 4;
  private static final int EVENTS = 4_000;
  private static final int CUSTOMERS = 900;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
  private static final String RECEIPT =
      """
      campaign: receipt
      status: live
      trigger: { event: purchase }
      reentry: always
      class: transactional
      steps: [ send: { template: t } ]
      templates: { t: { subject: Your order, text: "Thank you for {{ event.orderId }}." } }
      """;
  private static final String HELLO =
      """
      campaign: hello
      status: live
      trigger: { enters: [lifecycle:NEW] }
      reentry: always
      holdout: 20%
      steps: [ send: { template: t } ]
      templates: { t: { subject: Hello, text: "Good to see you." } }
      """;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @TempDir Path folder;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final List<CustomerEvent> events = new ArrayList<>();

  @Test
  void aKillInTheMiddleOfALoadLosesNothingAndSendsNothingTwice() throws IOException {
    System.out.println("seed " + SEED);
    Path campaigns = Files.createDirectory(folder.resolve("campaigns"));
    Files.writeString(campaigns.resolve("receipt.yaml"), RECEIPT);
    Files.writeString(campaigns.resolve("hello.yaml"), HELLO);
    RunningLifecycle.Ports ports = RunningLifecycle.Ports.free();

    RunningLifecycle first = start(ports, campaigns);
    try {
      addEvents(EVENTS * 2 / 3);
      load(first, events);
      await().atMost(PATIENCE).until(() -> !ids(first, Topic.MESSAGES).isEmpty());
    } finally {
      first.kill();
    }

    try (RunningLifecycle second = start(ports, campaigns)) {
      load(second, events);
      awaitMessages(second, simulate(campaigns));
      addEvents(EVENTS / 3);
      load(second, events);
      Simulated expected = simulate(campaigns);
      awaitMessages(second, expected);

      assertThat(ids(second, Topic.CATEGORY_CHANGES))
          .containsExactlyInAnyOrderElementsOf(expected.changes());
      assertThat(ids(second, Topic.MESSAGES))
          .hasSizeGreaterThan(EVENTS / 2)
          .containsExactlyInAnyOrderElementsOf(expected.messages());
      assertThat(ids(second, Topic.DEAD_LETTERS)).isEmpty();
      await()
          .atMost(PATIENCE)
          .untilAsserted(() ->
              assertThat(totals(JSON.readTree(second.get("/earnings").body())))
                  .isEqualTo(expected.earned()));
    }
  }

  private RunningLifecycle start(RunningLifecycle.Ports ports, Path campaigns) {
    return RunningLifecycle.start(
        folder.resolve("data"), ports, "--campaigns=" + campaigns, LIFECYCLE_ONLY);
  }

  private static final String LIFECYCLE_ONLY = "--lifecycle.segments.models=lifecycle";

  private static void load(RunningLifecycle running, List<CustomerEvent> events) {
    try (EventSink sink = KafkaSink.connect(running.bootstrap())) {
      events.forEach(sink::accept);
    }
  }

  private static void awaitMessages(RunningLifecycle running, Simulated expected) {
    await()
        .atMost(PATIENCE)
        .until(() -> ids(running, Topic.MESSAGES).size() >= expected.messages().size());
  }

  private static List<String> ids(RunningLifecycle running, Topic topic) {
    try (TopicSoFar soFar = new TopicSoFar(running.bootstrap(), topic)) {
      int before;
      List<String> ids = soFar.ids();
      do {
        before = ids.size();
        ids = soFar.ids();
      } while (ids.size() > before);
      return ids;
    }
  }

  /**
   * Adds purchases and refunds of one instant: none waits for a boundary, and orders are later than
   * all messages of those before, and than no others.
   */
  private void addEvents(int count) {
    Instant at = Instant.now();
    int first = events.size();
    for (int i = first; i < first + count; i++) {
      CustomerEvent event = purchase(i, random.nextInt(CUSTOMERS), at);
      if (i > 0 && random.nextInt(5) == 0) {
        CustomerEvent before = events.get(random.nextInt(i));
        event = before instanceof Purchase bought ? refund(i, bought, at) : event;
      }
      events.add(event);
    }
  }

  private static Purchase purchase(int number, int customer, Instant at) {
    return new Purchase(
        envelope(number, new CustomerId("c" + customer), at),
        "o" + number,
        BigDecimal.valueOf(number % 90 + 1),
        Currency.getInstance("EUR"),
        List.of(),
        null);
  }

  private static Refund refund(int number, Purchase bought, Instant at) {
    return new Refund(envelope(number, bought.customer(), at), bought.orderId(), null, null);
  }

  private static Envelope envelope(int number, CustomerId customer, Instant at) {
    return new Envelope(String.format(Locale.ROOT, "e%05d", number), "/kill-test", customer, at);
  }

  /** What the same events come to in virtual time. */
  private record Simulated(List<String> changes, List<String> messages, JsonNode earned) {}

  private Simulated simulate(Path campaigns) throws IOException {
    Path file = folder.resolve("events.jsonl");
    try (EventSink sink = FileSink.create(file)) {
      events.forEach(sink::accept);
    }
    Path out = folder.resolve("simulation");
    CommandRun run =
        CommandRun.of(
            "simulate",
            "--events=" + file,
            "--campaigns=" + campaigns,
            "--out=" + out,
            LIFECYCLE_ONLY);
    assertThat(run.error()).isEmpty();
    return new Simulated(
        idsIn(out.resolve("category-changes.jsonl")),
        idsIn(out.resolve("messages.jsonl")),
        totals(JSON.readTree(out.resolve("report.json")).get("earnings")));
  }

  /** Not by category: a receipt may go before it is known that its order has changed it. */
  private static JsonNode totals(JsonNode earnings) {
    JsonNode campaigns = earnings.get("campaigns");
    campaigns.forEach(campaign -> ((ObjectNode) campaign).remove("categories"));
    return campaigns;
  }

  private static List<String> idsIn(Path jsonl) throws IOException {
    try (Stream<String> lines = Files.lines(jsonl)) {
      return lines.map(ID::matcher).filter(Matcher::find).map(found -> found.group(1)).toList();
    }
  }
}
