/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.streams.state.HostInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands a request on to the instance that can answer it. */
public final class OtherInstances {

  /** Says that a request was handed on already, so that none goes round in circles. */
  static final String FORWARDED = "Lifecycle-Forwarded";

  private static final Logger LOG = LoggerFactory.getLogger(OtherInstances.class);
  private static final Duration CONNECT = Duration.ofSeconds(3);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();

  /**
   * Sends a request on; empty where the other instance does not answer in time.
   *
   * @param path with its query, encoded
   */
  Optional<HttpResponse<byte[]>> ask(HostInfo host, HttpRequest.Builder request, String path) {
    URI uri = URI.create("http://%s:%s%s".formatted(host.host(), host.port(), path));
    try {
      return Optional.of(
          http.send(
              request.uri(uri).header(FORWARDED, "true").build(), BodyHandlers.ofByteArray()));
    } catch (IOException failure) {
      LOG.warn(
          "Expected the instance at {}:{} to answer, but asking it ended with {}",
          host.host(),
          host.port(),
          failure.getClass().getName());
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** What to say of one that does not answer. */
  static String silent(HostInfo host) {
    return "Expected the instance at %s:%s to answer, but it did not."
        .formatted(host.host(), host.port());
  }
}
