/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.api;

import dev.lifecycle.campaign.stream.CustomerScan;
import dev.lifecycle.campaign.why.Preview;
import dev.lifecycle.campaign.why.PreviewCount;
import dev.lifecycle.event.CampaignSaved;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.streams.state.HostInfo;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Counts what a preview foresees over all instances: each counts the customers that it keeps. */
final class PreviewsElsewhere {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  private final OtherInstances others;

  PreviewsElsewhere(OtherInstances others) {
    this.others = others;
  }

  /** The count of all customers; empty where some of them are moving at present. */
  Optional<PreviewCount> countAll(CustomerScan scan, Preview preview, CampaignSaved version) {
    return scan.places()
        .flatMap(places ->
            places.others().stream()
                .map(host -> ask(host, version))
                .reduce(scan.count(preview), PreviewsElsewhere::both)
                .filter(all -> all.partitions().containsAll(places.partitions())));
  }

  private Optional<PreviewCount> ask(HostInfo host, CampaignSaved version) {
    String body =
        JSON.writeValueAsString(new SaveBody(version.definition(), version.files(), null));
    var request =
        HttpRequest.newBuilder()
            .timeout(TIMEOUT)
            .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
            .POST(BodyPublishers.ofString(body));
    return others
        .ask(host, request, "/campaigns/%s/preview".formatted(version.campaign()))
        .filter(answer -> answer.statusCode() == HttpStatus.OK.value())
        .flatMap(answer -> read(answer.body()));
  }

  private static Optional<PreviewCount> read(byte[] body) {
    try {
      return Optional.of(JSON.readValue(body, PreviewCount.class));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private static Optional<PreviewCount> both(
      Optional<PreviewCount> one, Optional<PreviewCount> other) {
    return one.flatMap(count -> other.map(count::and));
  }
}
