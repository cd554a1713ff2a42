/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.api;

import dev.lifecycle.codec.Decoded.Accepted;
import dev.lifecycle.codec.InputRules;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.segment.api.HttpEvents.Broken;
import dev.lifecycle.segment.api.HttpEvents.Read;
import dev.lifecycle.segment.api.HttpEvents.Unsupported;
import dev.lifecycle.segment.api.Problems.EventError;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes events over HTTP: all of a request, or none. 202 means that Kafka has them; anything else
 * is a problem (RFC 9457) that says what is wrong with each event.
 */
@RestController
public final class EventsController {

  /** The largest body, in bytes. */
  static final int MAX_BODY = 8 * 1024 * 1024;

  private final EventPublisher publisher;
  private final InputRules rules;
  private final InstantSource clock;

  public EventsController(EventPublisher publisher, InputRules rules, InstantSource clock) {
    this.publisher = publisher;
    this.rules = rules;
    this.clock = clock;
  }

  @PostMapping("/events")
  ResponseEntity<?> post(@RequestHeader HttpHeaders headers, InputStream content)
      throws IOException {
    byte[] body = content.readNBytes(MAX_BODY + 1);
    if (body.length > MAX_BODY) {
      return Problems.of(
          HttpStatus.CONTENT_TOO_LARGE,
          "Expected a body of at most %s bytes, but it is larger.".formatted(MAX_BODY));
    }
    return switch (HttpEvents.read(headers::getFirst, body)) {
      case Read(var events) -> take(events);
      case Unsupported(var because) -> Problems.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, because);
      case Broken(var because) -> Problems.of(HttpStatus.BAD_REQUEST, because);
    };
  }

  private ResponseEntity<?> take(List<HttpEvent> inputs) {
    List<EventError> errors = errors(inputs);
    if (!errors.isEmpty()) {
      return Problems.invalid(inputs.size(), errors);
    }
    return publisher.publish(accepted(inputs))
        ? ResponseEntity.accepted().build()
        : Problems.later("Expected Kafka to take the events, but it did not answer in time.");
  }

  private List<EventError> errors(List<HttpEvent> inputs) {
    List<EventError> errors = new ArrayList<>();
    Instant now = clock.instant();
    for (int i = 0; i < inputs.size(); i++) {
      int index = i;
      HttpEvent input = inputs.get(i);
      input
          .refusal(rules, now)
          .map(refused -> new EventError(index, input.id(), refused.reason(), refused.detail()))
          .ifPresent(errors::add);
    }
    return errors;
  }

  private static List<CustomerEvent> accepted(List<HttpEvent> inputs) {
    return inputs.stream()
        .map(HttpEvent::decoded)
        .filter(Accepted.class::isInstance)
        .map(decoded -> ((Accepted) decoded).event())
        .toList();
  }
}
