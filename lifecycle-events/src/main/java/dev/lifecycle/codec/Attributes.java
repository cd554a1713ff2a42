/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import static dev.lifecycle.codec.Reason.NOT_A_CLOUD_EVENT;
import static dev.lifecycle.codec.Reason.UNKNOWN_TYPE;

import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Envelope;
import dev.lifecycle.event.Ids;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The attributes of a CloudEvent as they came, whichever binding carried them. */
record Attributes(
    @Nullable String specversion,
    @Nullable String id,
    @Nullable String source,
    @Nullable String type,
    @Nullable String subject,
    @Nullable String time,
    @Nullable String datacontenttype) {

  /** Checks what every event has to have, and finds its type. */
  EventType eventType() {
    if (!"1.0".equals(specversion)) {
      throw wrong("specversion to be 1.0", specversion);
    }
    requireJson();
    String name = given("type", type);
    return EventType.named(name).orElseThrow(() -> unknown(name));
  }

  Envelope envelope() {
    var customer = new CustomerId(id("subject", subject));
    return new Envelope(id("id", id), id("source", source), customer, instant());
  }

  Instant instant() {
    return instant(time);
  }

  static Instant instant(@Nullable String time) {
    String text = given("time", time);
    Instant instant = Rfc3339.parse(text);
    if (instant == null) {
      throw wrong(
          "time to be a time such as 2025-01-31T10:00:00Z (RFC 3339, with its offset)", text);
    }
    return instant;
  }

  private void requireJson() {
    if (datacontenttype == null || datacontenttype.equals("application/json")) {
      return;
    }
    String media = datacontenttype.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!media.equals("application/json")
        && !media.equals("text/json")
        && !media.endsWith("+json")) {
      throw wrong("datacontenttype to be application/json", datacontenttype);
    }
  }

  private static String id(String attribute, @Nullable String value) {
    String id = given(attribute, value);
    String fault = Ids.fault(id);
    if (fault != null) {
      throw new UnreadableEventException(
          NOT_A_CLOUD_EVENT,
          "Expected %s to be 1 to 256 characters without control characters, but it %s."
              .formatted(attribute, fault));
    }
    return id;
  }

  static String given(String attribute, @Nullable String value) {
    if (value == null) {
      throw new UnreadableEventException(
          NOT_A_CLOUD_EVENT,
          "Expected the CloudEvents attribute %s to be given, but it is missing."
              .formatted(attribute));
    }
    return value;
  }

  private static UnreadableEventException wrong(String expected, @Nullable String found) {
    return new UnreadableEventException(
        NOT_A_CLOUD_EVENT,
        "Expected %s, but it is %s."
            .formatted(expected, found == null ? "missing" : Texts.quote(found)));
  }

  static UnreadableEventException unknown(String type) {
    String allowed =
        EventType.CUSTOMER_EVENTS.stream()
            .map(EventType::wireName)
            .collect(Collectors.joining(", "));
    return new UnreadableEventException(
        UNKNOWN_TYPE,
        "Expected type to be one of %s, but it is %s.".formatted(allowed, Texts.quote(type)));
  }
}
