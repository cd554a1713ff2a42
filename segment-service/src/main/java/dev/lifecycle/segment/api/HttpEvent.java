/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.api;

import dev.lifecycle.codec.CustomerEventReader;
import dev.lifecycle.codec.Decoded;
import dev.lifecycle.codec.Decoded.Accepted;
import dev.lifecycle.codec.Decoded.Rejected;
import dev.lifecycle.codec.InputRules;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One event of a request, read or refused.
 *
 * @param id as far as it could be found
 */
record HttpEvent(@Nullable String id, Decoded decoded) {

  private static final JsonFactory JSON = new JsonFactory();

  static HttpEvent structured(byte[] json) {
    Decoded decoded = CustomerEventReader.readStructured(json);
    return switch (decoded) {
      case Accepted(var event) -> new HttpEvent(event.envelope().id(), decoded);
      case Rejected _ -> new HttpEvent(id(json), decoded);
    };
  }

  /** Why the event is not taken at an instant, if it is not. */
  Optional<Rejected> refusal(InputRules rules, Instant now) {
    return switch (decoded) {
      case Accepted(var event) -> rules.check(event, now);
      case Rejected rejected -> Optional.of(rejected);
    };
  }

  private static @Nullable String id(byte[] json) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean wanted = parser.currentName().equals("id");
        JsonToken value = parser.nextToken();
        if (wanted) {
          return value == JsonToken.VALUE_STRING ? parser.getString() : null;
        }
        parser.skipChildren();
      }
      return null;
    } catch (JacksonException _) {
      return null;
    }
  }
}
