/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.lifecycle.codec.Decoded.Accepted;
import dev.lifecycle.codec.Decoded.Rejected;
import dev.lifecycle.codec.Encoded;
import dev.lifecycle.codec.EventWriter;
import dev.lifecycle.codec.Reason;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.segment.api.HttpEvents.Broken;
import dev.lifecycle.segment.api.HttpEvents.Read;
import dev.lifecycle.segment.api.HttpEvents.Unsupported;
import dev.lifecycle.testing.TestEvents;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpEventsTest {

  private static final String TIME = "2026-03-01T09:59:00Z";
  private static final CustomerEvent PURCHASE = TestEvents.purchase("jörg", "o1", TIME, "10");

  @Test
  void readsOneEventInStructuredMode() {
    var body = EventWriter.structured(PURCHASE);

    assertThat(events("application/cloudevents+json; charset=utf-8", body))
        .containsExactly(new HttpEvent("purchase-o1", new Accepted(PURCHASE)));
  }

  @Test
  void readsABatchAndNamesTheBadOne() {
    String good = new String(EventWriter.structured(PURCHASE), UTF_8);
    String bad = good.replace("\"amount\":10", "\"amount\":-10");

    List<HttpEvent> events =
        events(
            "application/cloudevents-batch+json",
            ("[" + good + ",\n " + bad + "]").getBytes(UTF_8));

    assertThat(events).hasSize(2);
    assertThat(events.getFirst().decoded()).isEqualTo(new Accepted(PURCHASE));
    assertThat(events.getLast().id()).isEqualTo("purchase-o1");
    assertThat(events.getLast().decoded())
        .asInstanceOf(type(Rejected.class))
        .extracting(Rejected::reason)
        .isEqualTo(Reason.NEGATIVE_AMOUNT);
  }

  @Test
  void readsBinaryModeWithPercentEncodedHeaders() {
    Encoded encoded = EventWriter.binary(PURCHASE);
    Map<String, String> headers = new HashMap<>();
    encoded
        .headers()
        .forEach(header ->
            headers.put(header.name().replace("ce_", "ce-"), percentEncoded(header.value())));
    headers.put("Content-Type", "application/json");

    assertThat(HttpEvents.read(headers::get, encoded.value()))
        .isEqualTo(new Read(List.of(new HttpEvent("purchase-o1", new Accepted(PURCHASE)))));
  }

  @Test
  void saysWhichFormsItTakesWhereItGetsAnother() {
    assertThat(HttpEvents.read(Map.of("Content-Type", "text/plain")::get, new byte[0]))
        .asInstanceOf(type(Unsupported.class))
        .extracting(Unsupported::because)
        .asString()
        .contains("application/cloudevents-batch+json", "'text/plain'");
  }

  @Test
  void saysThatABatchIsNone() {
    assertThat(
            HttpEvents.read(
                contentType("application/cloudevents-batch+json")::get, "{}".getBytes(UTF_8)))
        .isInstanceOf(Broken.class);
  }

  private static List<HttpEvent> events(String contentType, byte[] body) {
    HttpEvents read = HttpEvents.read(contentType(contentType)::get, body);
    assertThat(read).isInstanceOf(Read.class);
    return ((Read) read).events();
  }

  private static Map<String, String> contentType(String type) {
    return Map.of("Content-Type", type);
  }

  private static String percentEncoded(String value) {
    return URLEncoder.encode(value, UTF_8).replace("+", "%20");
  }
}
