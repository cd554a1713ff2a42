/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.delivery;

import static dev.lifecycle.testing.TestEvents.ANNA;
import static dev.lifecycle.testing.TestEvents.BEN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.codec.Encoded;
import dev.lifecycle.codec.EventWriter;
import dev.lifecycle.codec.OwnEventReader;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Message;
import dev.lifecycle.event.Outcome;
import dev.lifecycle.streams.StreamsSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class OutboxTest {

  private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

  @Test
  void isKeptAsTheAsyncApiDocumentTells() {
    Map<String, Object> document =
        new Yaml().load(OutboxTest.class.getResourceAsStream("/asyncapi.yaml"));
    var kept = OutboxTopic.topic(StreamsSettings.read(Map.of())).configs();

    assertThat(document).extracting("channels.outbox.address").isEqualTo(OutboxTopic.NAME);
    assertThat(document)
        .extracting("channels.outbox.bindings.kafka.topicConfiguration")
        .isEqualTo(
            Map.of(
                "cleanup.policy", List.of(kept.getOrDefault("cleanup.policy", "").split(",")),
                "retention.ms", Long.valueOf(kept.getOrDefault("retention.ms", "")),
                "max.message.bytes", Integer.valueOf(kept.getOrDefault("max.message.bytes", ""))));
  }

  @Test
  void showsTheNewestFirst() {
    var outbox = new Outbox(10);
    put(outbox, "a", ANNA, 1);
    put(outbox, "c", ANNA, 3);
    put(outbox, "b", BEN, 2);

    assertThat(ids(outbox.newest(null, 2))).containsExactly("c", "b");
    assertThat(ids(outbox.newest(ANNA, 9))).containsExactly("c", "a");
  }

  @Test
  void forgetsTheOldestWhenItIsFull() {
    var outbox = new Outbox(2);
    put(outbox, "b", ANNA, 2);
    put(outbox, "a", ANNA, 1);
    put(outbox, "c", ANNA, 3);

    assertThat(ids(outbox.newest(null, 9))).containsExactly("c", "b");
    assertThat(outbox.find("a")).isEmpty();
  }

  @Test
  void holdsAMessageOnceWithTheTimeItFirstWent() {
    var outbox = new Outbox(10);
    put(outbox, "a", ANNA, 1);
    put(outbox, "a", ANNA, 2);

    assertThat(outbox.newest(null, 9)).containsExactly(new Outbox.Kept(message("a", ANNA), AT));
  }

  @Test
  void passesOverAMessageThatCannotBeRead() {
    var outbox = new Outbox(10);
    put(outbox, "a", ANNA, 1);
    Encoded encoded = EventWriter.binary(message("b", ANNA));
    var broken = OwnEventReader.message(encoded.asHeaders(), "{".getBytes(UTF_8));
    outbox.put(new Outbox.Copy(broken, AT.plusSeconds(1)));

    assertThat(ids(outbox.newest(ANNA, 9))).containsExactly("a");
    assertThat(outbox.find("b")).isEmpty();
    assertThat(outbox.holds("b")).isTrue();
  }

  @Test
  void takesAMessageWhileSomebodyReadsOthers() {
    var outbox = new Outbox(10);
    var putting = new Thread(() -> put(outbox, "b", BEN, 2));
    Message slow = message("a", ANNA);
    outbox.put(
        new Outbox.Copy(
            new OwnEventReader.LaterMessage(
                "a",
                ANNA.value(),
                () -> {
                  putting.start();
                  assertThat(join(putting)).isTrue();
                  return slow;
                }),
            AT));

    assertThat(ids(outbox.newest(ANNA, 9))).containsExactly("a");
    assertThat(outbox.holds("b")).isTrue();
  }

  private static boolean join(Thread putting) {
    try {
      return putting.join(Duration.ofSeconds(5));
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  @Test
  void aMessageForAChannelThatIsNotSetUpFailsWithAReason() {
    var delivery = new Delivery(List.of());

    Outcome outcome = delivery.deliver(message("a", ANNA), AT);

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.FAILED);
    assertThat(outcome.reason()).isEqualTo(Outcome.Reason.CHANNEL);
    assertThat(outcome.detail()).endsWith("but it is outbox");
  }

  private static void put(Outbox outbox, String id, CustomerId customer, int second) {
    Encoded encoded = EventWriter.binary(message(id, customer));
    var message = OwnEventReader.message(encoded.asHeaders(), encoded.value());
    outbox.put(new Outbox.Copy(message, AT.plusSeconds(second - 1L)));
  }

  private static List<String> ids(List<Outbox.Kept> kept) {
    return kept.stream().map(each -> each.message().messageId()).toList();
  }

  static Message message(String id, CustomerId customer) {
    return new Message(
        id,
        "hello",
        1,
        new Message.Entry("e", AT),
        1,
        null,
        customer,
        "outbox",
        "hello",
        AT,
        AT,
        new Message.Content("Hello", "Nice to have you.", null, null));
  }
}
