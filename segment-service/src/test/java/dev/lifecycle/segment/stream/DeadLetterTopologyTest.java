/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.codec.EventWriter;
import dev.lifecycle.codec.Reason;
import dev.lifecycle.codec.Topic;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.streams.DeadLetter;
import dev.lifecycle.testing.TestEvents;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeadLetterTopologyTest {

  private static final String TIME = "2026-03-01T09:59:00Z";
  private static final Map<Reason, Input> BAD = bad();

  private @TempDir Path folder;
  private TopologyHarness service;

  private record Input(@Nullable String key, String value) {}

  @BeforeEach
  void start() {
    service = new TopologyHarness(folder, Instant.parse("2026-03-01T10:00:00Z"));
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @ParameterizedTest
  @EnumSource
  void badInputGoesToTheDeadLettersAndTheStreamGoesOn(Reason reason) {
    Input input = BAD.get(reason);
    assertThat(input).as("an input for every reason").isNotNull();

    service.send(Topic.PURCHASES, input.key(), input.value().getBytes(UTF_8), structured());
    service.send(TestEvents.purchase("ben", "o1", TIME, "10"));

    TestRecord<byte[], byte[]> letter = service.deadLetters().getFirst();
    assertThat(header(letter, DeadLetter.REASON)).isEqualTo(reason.name());
    assertThat(header(letter, DeadLetter.TOPIC)).isEqualTo("lifecycle.purchases");
    assertThat(header(letter, DeadLetter.OFFSET)).isEqualTo("0");
    assertThat(header(letter, DeadLetter.DETAIL)).startsWith("Expected");
    assertThat(new String(letter.value(), UTF_8)).isEqualTo(input.value());
    assertThat(service.changes())
        .extracting(CategoryChange::customer)
        .containsExactly(TestEvents.BEN);
    assertThat(service.counted("lifecycle.events.rejected", "reason", reason.name())).isEqualTo(1);
  }

  @Test
  void aRecordWithoutKeyAndValueIsADeadLetterToo() {
    service.send(Topic.VISITS, null, null, new RecordHeaders());

    assertThat(service.deadLetters()).hasSize(1);
  }

  private static Map<Reason, Input> bad() {
    var bad = new EnumMap<Reason, Input>(Reason.class);
    bad.put(Reason.BROKEN_JSON, new Input("anna", "{"));
    bad.put(Reason.NOT_A_CLOUD_EVENT, changed("\"specversion\":\"1.0\",", ""));
    bad.put(Reason.UNKNOWN_TYPE, changed("lifecycle.purchase\"", "lifecycle.parcel\""));
    bad.put(Reason.MISSING_FIELD, changed("\"orderId\":\"o1\",", ""));
    bad.put(Reason.WRONG_FIELD, changed("\"orderId\":\"o1\"", "\"orderId\":{}"));
    bad.put(Reason.NEGATIVE_AMOUNT, changed("\"amount\":10", "\"amount\":-10"));
    bad.put(Reason.UNKNOWN_CURRENCY, changed("\"EUR\"", "\"EUX\""));
    bad.put(Reason.UNKNOWN_CURRENCY_RATE, changed("\"EUR\"", "\"USD\""));
    bad.put(Reason.TIME_IN_FUTURE, changed(TIME, "2026-03-02T10:00:01Z"));
    bad.put(Reason.TIME_TOO_OLD, changed(TIME, "1899-12-31T23:59:59Z"));
    bad.put(Reason.KEY_MISMATCH, new Input("ben", event()));
    bad.put(Reason.RECORD_TOO_LARGE, new Input("anna", event() + " ".repeat(2 * 1024 * 1024)));
    return bad;
  }

  private static Input changed(String part, String by) {
    assertThat(event()).contains(part);
    return new Input("anna", event().replace(part, by));
  }

  private static String event() {
    var purchase = TestEvents.purchase("anna", "o1", TIME, "10");
    return new String(EventWriter.structured(purchase), UTF_8);
  }

  private static RecordHeaders structured() {
    var headers = new RecordHeaders();
    headers.add("content-type", "application/cloudevents+json".getBytes(UTF_8));
    return headers;
  }

  private static @Nullable String header(TestRecord<byte[], byte[]> letter, String name) {
    byte[] value = TopologyHarness.header(letter, name);
    return value == null ? null : new String(value, UTF_8);
  }
}
