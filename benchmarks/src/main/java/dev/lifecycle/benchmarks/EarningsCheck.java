/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.benchmarks;

import dev.lifecycle.codec.Topic;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What campaigns earned by the sums that all partitions published, as an instance tells it, against
 * the report of a simulation. Not by category: a receipt may go before it is known that its order
 * has changed the customer's.
 */
record EarningsCheck(JsonNode expected, JsonNode found) {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final JsonMapper EXACT =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** Asks until it is as expected, or for long: sums are published once a second. */
  static EarningsCheck of(Path simulated, int port) throws IOException {
    JsonNode expected = totals(EXACT.readTree(simulated.resolve("report.json")).get("earnings"));
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:%s/earnings".formatted(port))).build();
    try (var http = HttpClient.newHttpClient()) {
      long give = System.nanoTime() + PATIENCE.toNanos();
      JsonNode found = ask(http, request);
      while (!found.equals(expected) && System.nanoTime() < give) {
        OwnProcess.pause(Duration.ofMillis(500));
        found = ask(http, request);
      }
      return new EarningsCheck(expected, found);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode ask(HttpClient http, HttpRequest request)
      throws IOException, InterruptedException {
    return totals(EXACT.readTree(http.send(request, BodyHandlers.ofString()).body()));
  }

  private static JsonNode totals(JsonNode earnings) {
    JsonNode campaigns = earnings.get("campaigns");
    campaigns.forEach(campaign -> ((ObjectNode) campaign).remove("categories"));
    return campaigns;
  }

  /** Says how it compares; answers whether it is the same. */
  boolean say() {
    boolean same = found.equals(expected);
    Say.line(
        "%-26s %s",
        Topic.EARNINGS.wireName(),
        same ? "as expected: " + found : "expected %s, but found %s".formatted(expected, found));
    return same;
  }
}
