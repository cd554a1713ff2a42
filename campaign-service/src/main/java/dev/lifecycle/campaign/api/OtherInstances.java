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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.streams.state.HostInfo;
import org.springframework.web.util.UriComponentsBuilder;

/** Hands a request on to the instance that can answer it. */
public final class OtherInstances {

  /** Says that a request was handed on already, so that none goes round in circles. */
  static final String FORWARDED = "Lifecycle-Forwarded";

  private static final Duration CONNECT = Duration.ofSeconds(3);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();

  /** Sends a request on; empty where the other instance does not answer in time. */
  Optional<HttpResponse<byte[]>> ask(HostInfo host, HttpRequest.Builder request, String... path) {
    try {
      return Optional.of(
          http.send(
              request.uri(uri(host, path)).header(FORWARDED, "true").build(),
              BodyHandlers.ofByteArray()));
    } catch (IOException _) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static URI uri(HostInfo host, String... path) {
    return UriComponentsBuilder.newInstance()
        .scheme("http")
        .host(host.host())
        .port(host.port())
        .pathSegment(path)
        .encode(StandardCharsets.UTF_8)
        .build()
        .toUri();
  }
}
