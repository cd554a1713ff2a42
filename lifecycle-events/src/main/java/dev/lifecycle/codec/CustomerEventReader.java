/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import static dev.lifecycle.codec.Reason.KEY_MISMATCH;
import static dev.lifecycle.codec.Reason.RECORD_TOO_LARGE;

import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.Envelope;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads shops' events (events.md) from whatever carries them. Any bytes at all give an event or a
 * reason; nothing is thrown. What depends on the clock and on settings is left to {@link
 * InputRules}.
 */
public final class CustomerEventReader {

  private static final String STRUCTURED = "application/cloudevents+json";

  private CustomerEventReader() {}

  /** Reads a Kafka record in either binding; its key has to be the event's subject. */
  public static Decoded read(Headers headers, byte @Nullable [] key, byte @Nullable [] value) {
    return reading(
        value,
        () -> {
          CustomerEvent event = event(headers, value);
          requireKey(event, key);
          return event;
        });
  }

  /** Reads an event that has no key, such as one that came over HTTP, in either binding. */
  public static Decoded read(Headers headers, byte @Nullable [] value) {
    return reading(value, () -> event(headers, value));
  }

  /** Reads an event in structured mode, such as a line of a file. */
  public static Decoded readStructured(byte[] json) {
    return reading(json, () -> structured(json));
  }

  private static Decoded reading(byte @Nullable [] value, Supplier<CustomerEvent> read) {
    if (value != null && value.length > JsonLimits.INPUT_BYTES) {
      return new Decoded.Rejected(
          RECORD_TOO_LARGE,
          "Expected the value to have at most %s bytes, but it has %s."
              .formatted(JsonLimits.INPUT_BYTES, value.length));
    }
    try {
      return new Decoded.Accepted(read.get());
    } catch (UnreadableEventException e) {
      return e.rejected();
    } catch (JacksonException e) {
      return Faults.of(e).rejected();
    }
  }

  private static CustomerEvent event(Headers headers, byte @Nullable [] value) {
    if (isStructured(headers)) {
      return structured(value == null ? new byte[0] : value);
    }
    Attributes attributes = BinaryMode.attributes(headers);
    return event(attributes, Slice.ofData(value));
  }

  private static boolean isStructured(Headers headers) {
    String type = BinaryMode.text(headers, BinaryMode.CONTENT_TYPE);
    boolean said = type != null && type.strip().toLowerCase(Locale.ROOT).startsWith(STRUCTURED);
    return said || !BinaryMode.fits(headers);
  }

  private static CustomerEvent structured(byte[] json) {
    StructuredMode event = StructuredMode.read(json);
    return event(event.attributes(), event.data());
  }

  static CustomerEvent event(Attributes attributes, Slice data) {
    EventType type = attributes.eventType();
    if (!type.ofCustomer()) {
      throw Attributes.unknown(type.wireName());
    }
    Envelope envelope = attributes.envelope();
    return JsonIn.read(data, "data", in -> event(type, envelope, in));
  }

  private static CustomerEvent event(EventType type, Envelope envelope, JsonIn in) {
    return switch (type) {
      case PURCHASE -> OrderData.purchase(envelope, in);
      case REFUND -> OrderData.refund(envelope, in);
      case RATING -> FeedbackData.rating(envelope, in);
      case COMPLAINT -> FeedbackData.complaint(envelope, in);
      case TESTIMONIAL -> FeedbackData.testimonial(envelope, in);
      case REFERRAL -> FeedbackData.referral(envelope, in);
      case VISIT -> VisitData.visit(envelope, in);
      case CONTACT -> ContactData.contact(envelope, in);
      case ERASURE -> erasure(envelope, in);
      case CATEGORY_CHANGE, POPULATION, POPULATION_TOTALS, CAMPAIGN, MESSAGE, OUTCOME, EARNINGS ->
          throw Attributes.unknown(type.wireName());
    };
  }

  private static CustomerEvent erasure(Envelope envelope, JsonIn in) {
    while (in.nextField()) {
      in.skip();
    }
    return new CustomerEvent.Erasure(envelope);
  }

  private static void requireKey(CustomerEvent event, byte @Nullable [] key) {
    String subject = event.customer().value();
    if (key == null || !Arrays.equals(key, subject.getBytes(StandardCharsets.UTF_8))) {
      String found = key == null ? "missing" : Texts.quote(new String(key, StandardCharsets.UTF_8));
      throw new UnreadableEventException(
          KEY_MISMATCH,
          "Expected the record's key to be its subject %s, but it is %s."
              .formatted(Texts.quote(subject), found));
    }
  }
}
