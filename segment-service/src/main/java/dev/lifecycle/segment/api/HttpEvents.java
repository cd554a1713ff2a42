/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.api;

import dev.lifecycle.codec.CustomerEventReader;
import dev.lifecycle.codec.EventBatch;
import dev.lifecycle.codec.Headers;
import dev.lifecycle.codec.UnreadableEventException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The events in one HTTP request, by the CloudEvents HTTP binding: structured, batch or binary. */
sealed interface HttpEvents {

  String STRUCTURED = "application/cloudevents+json";
  String BATCH = "application/cloudevents-batch+json";

  /** The events in the order of the request. */
  record Read(List<HttpEvent> events) implements HttpEvents {}

  /** The request's form is none of the three. */
  record Unsupported(String because) implements HttpEvents {}

  /** The body is not a batch, though the request says so. */
  record Broken(String because) implements HttpEvents {}

  /**
   * Reads a request.
   *
   * @param header finds a header by its name, whatever its case
   */
  static HttpEvents read(Function<String, @Nullable String> header, byte[] body) {
    String given = header.apply("Content-Type");
    String type = given == null ? "" : given.strip().toLowerCase(Locale.ROOT);
    if (type.startsWith(BATCH)) {
      return batch(body);
    }
    if (type.startsWith(STRUCTURED)) {
      return new Read(List.of(HttpEvent.structured(body)));
    }
    if (header.apply("ce-specversion") != null || header.apply("ce-type") != null) {
      var decoded = CustomerEventReader.read(binary(header), body);
      return new Read(List.of(new HttpEvent(header.apply("ce-id"), decoded)));
    }
    return new Unsupported(
        ("Expected the content type %s or %s, or the headers ce-id, ce-source, ce-type and so on,"
                + " but the content type is '%s'.")
            .formatted(STRUCTURED, BATCH, type));
  }

  private static HttpEvents batch(byte[] body) {
    try {
      return new Read(EventBatch.split(body).stream().map(HttpEvent::structured).toList());
    } catch (UnreadableEventException broken) {
      return new Broken(broken.detail());
    }
  }

  /** The headers of binary mode under the names that they have in Kafka. */
  private static Headers binary(Function<String, @Nullable String> header) {
    return name -> {
      String value =
          header.apply(name.startsWith("ce_") ? "ce-" + name.substring("ce_".length()) : name);
      return value == null ? null : decoded(value).getBytes(StandardCharsets.UTF_8);
    };
  }

  private static String decoded(String value) {
    try {
      return UriUtils.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return value;
    }
  }
}
