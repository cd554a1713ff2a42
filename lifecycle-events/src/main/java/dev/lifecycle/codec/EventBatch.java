/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import static dev.lifecycle.codec.Reason.BROKEN_JSON;
import static dev.lifecycle.codec.Reason.NOT_A_CLOUD_EVENT;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** A batch of CloudEvents in structured mode ({@code application/cloudevents-batch+json}). */
public final class EventBatch {

  private EventBatch() {}

  /**
   * Cuts a JSON list into the JSON of its elements, for {@link
   * CustomerEventReader#readStructured(byte[])} to read one by one.
   *
   * @throws UnreadableEventException if it is not a well-formed JSON list
   */
  public static List<byte[]> split(byte[] json) {
    Slice document = Slice.ofDocument(json);
    try (JsonParser parser =
        JsonLimits.FACTORY.createParser(
            ObjectReadContext.empty(), document.bytes(), document.from(), document.length())) {
      return split(parser, document);
    } catch (JacksonException e) {
      throw Faults.of(e);
    }
  }

  private static List<byte[]> split(JsonParser parser, Slice document) {
    if (parser.nextToken() != JsonToken.START_ARRAY) {
      throw new UnreadableEventException(
          NOT_A_CLOUD_EVENT, "Expected a batch to be a JSON list of events, but it is not.");
    }
    var events = new ArrayList<byte[]>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      long start = parser.currentTokenLocation().getByteOffset();
      parser.skipChildren();
      parser.finishToken();
      events.add(document.part(start, parser.currentLocation().getByteOffset()).copy());
    }
    if (parser.nextToken() != null) {
      throw new UnreadableEventException(
          BROKEN_JSON, "Expected nothing after the JSON list, but there is more.");
    }
    return events;
  }
}
