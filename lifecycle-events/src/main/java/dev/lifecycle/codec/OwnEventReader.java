/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.LifecycleEvent;
import dev.lifecycle.event.Message;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads the events that Lifecycle wrote itself. What cannot be read is thrown as {@link
 * UnreadableEventException}: it is not to be expected.
 */
public final class OwnEventReader {

  private OwnEventReader() {}

  /**
   * Reads a Kafka record in binary mode; one without a value can be read no more than a bad one.
   */
  public static LifecycleEvent read(Headers headers, byte @Nullable [] value) {
    return reading(() -> event(BinaryMode.attributes(headers), Slice.ofData(value)));
  }

  /** Reads an event in structured mode, such as a line of a file. */
  public static LifecycleEvent readStructured(byte[] json) {
    return reading(() -> {
      StructuredMode event = StructuredMode.read(json);
      return event(event.attributes(), event.data());
    });
  }

  /** Reads the value of a record of {@link Topic#CATEGORY_CHANGES}; it needs no headers. */
  public static CategoryChange categoryChange(byte[] value) {
    return reading(() -> data(Slice.ofDocument(value), ChangeData::change));
  }

  /**
   * A record of {@link Topic#MESSAGES}, of which only what is to be known at once is read now; the
   * rest when it is asked for.
   */
  public static LaterMessage message(Headers headers, byte[] value) {
    String time = BinaryMode.text(headers, BinaryMode.TIME);
    return new LaterMessage(
        Attributes.given("id", BinaryMode.text(headers, BinaryMode.ID)),
        Attributes.given("subject", BinaryMode.text(headers, BinaryMode.SUBJECT)),
        () ->
            reading(() ->
                data(
                    Slice.ofDocument(value),
                    in -> MessageData.message(Attributes.instant(time), in))));
  }

  /**
   * A message that is still to be read.
   *
   * @param customer whom it is for
   * @param whole reads it
   */
  public record LaterMessage(String messageId, String customer, Supplier<Message> whole) {}

  private static LifecycleEvent event(Attributes attributes, Slice data) {
    EventType type = attributes.eventType();
    return switch (type) {
      case CATEGORY_CHANGE -> data(data, ChangeData::change);
      case POPULATION -> data(data, PopulationData::population);
      case POPULATION_TOTALS -> data(data, TotalsData::totals);
      case CAMPAIGN -> data(data, CampaignData::campaign);
      case MESSAGE -> {
        Instant time = attributes.instant();
        yield data(data, in -> MessageData.message(time, in));
      }
      case OUTCOME -> data(data, OutcomeData::outcome);
      case EARNINGS -> data(data, EarningsData::earnings);
      case PURCHASE, REFUND, RATING, COMPLAINT, TESTIMONIAL, REFERRAL, VISIT, CONTACT, ERASURE ->
          CustomerEventReader.event(attributes, data);
    };
  }

  private static <T> T data(Slice data, Function<JsonIn, T> read) {
    return JsonIn.read(data, "data", read);
  }

  private static <T> T reading(Supplier<T> read) {
    try {
      return read.get();
    } catch (JacksonException e) {
      throw Faults.of(e);
    }
  }
}
