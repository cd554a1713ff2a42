/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.api;

import dev.lifecycle.event.CustomerId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;

/** Asks the instance that keeps a customer, and hands its answer on. */
public final class OtherInstances {

  /** Says that a request was handed on already, so that none goes round in circles. */
  static final String FORWARDED = "Lifecycle-Forwarded";

  private static final Logger LOG = LoggerFactory.getLogger(OtherInstances.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

  ResponseEntity<?> ask(String host, int port, CustomerId id) {
    String query = UriUtils.encode(id.value(), StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(
                URI.create("http://%s:%s/customers?id=%s".formatted(host, port, query)))
            .timeout(TIMEOUT)
            .header(FORWARDED, "true")
            .build();
    try {
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      String type = answer.headers().firstValue("Content-Type").orElse("application/json");
      return ResponseEntity.status(answer.statusCode())
          .contentType(MediaType.parseMediaType(type))
          .headers(headers ->
              answer
                  .headers()
                  .firstValue(HttpHeaders.RETRY_AFTER)
                  .ifPresent(seconds -> headers.set(HttpHeaders.RETRY_AFTER, seconds)))
          .body(answer.body());
    } catch (IOException failure) {
      LOG.warn(
          "Expected the instance at {}:{} to answer, but asking it ended with {}",
          host,
          port,
          failure.getClass().getName());
      return notReached(host, port, id);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return notReached(host, port, id);
    }
  }

  private static ResponseEntity<?> notReached(String host, int port, CustomerId id) {
    return Problems.later(
        "Expected the instance at %s:%s to answer for customer '%s', but it did not."
            .formatted(host, port, id));
  }
}
