/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.api;

import dev.lifecycle.campaign.stream.CustomerScan;
import dev.lifecycle.campaign.stream.CustomerScan.Places;
import dev.lifecycle.campaign.why.Preview;
import dev.lifecycle.campaign.why.PreviewCount;
import dev.lifecycle.event.CampaignSaved;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.streams.state.HostInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Counts what a preview foresees over all instances: each counts the customers that it keeps. */
final class PreviewsElsewhere {

  private static final Counted MOVING =
      new Counted.Not(
          "The customers are moving between instances, so that not all can be counted.");

  private static final Logger LOG = LoggerFactory.getLogger(PreviewsElsewhere.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  private final OtherInstances others;

  PreviewsElsewhere(OtherInstances others) {
    this.others = others;
  }

  /** What came of counting. */
  sealed interface Counted {

    /** All customers, or all of one instance. */
    record All(PreviewCount count) implements Counted {}

    /** Some could not be counted: to be asked again. */
    record Not(String because) implements Counted {}

    static Counted here(Optional<PreviewCount> count) {
      return count.<Counted>map(All::new).orElse(MOVING);
    }
  }

  /** The count of all customers of all instances. */
  Counted countAll(CustomerScan scan, Preview preview, CampaignSaved version) {
    Optional<Places> places = scan.places();
    if (places.isEmpty()) {
      return MOVING;
    }
    Counted counted = Counted.here(scan.count(preview));
    for (HostInfo host : places.get().others()) {
      counted =
          counted instanceof Counted.All(var count) ? and(count, askFor(host, version)) : counted;
    }
    return counted instanceof Counted.All(var count)
            && !count.partitions().containsAll(places.get().partitions())
        ? MOVING
        : counted;
  }

  private static Counted and(PreviewCount count, Counted more) {
    return more instanceof Counted.All(var other) ? new Counted.All(count.and(other)) : more;
  }

  /** The count of an instance's own customers. */
  Counted askFor(HostInfo host, CampaignSaved version) {
    String body =
        JSON.writeValueAsString(new SaveBody(version.definition(), version.files(), null));
    var request =
        HttpRequest.newBuilder()
            .timeout(TIMEOUT)
            .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
            .POST(BodyPublishers.ofString(body));
    return others
        .ask(host, request, "/campaigns/%s/preview".formatted(version.campaign()))
        .map(answer -> read(host, answer))
        .orElseGet(() -> new Counted.Not(OtherInstances.silent(host)));
  }

  private static Counted read(HostInfo host, HttpResponse<byte[]> answer) {
    if (answer.statusCode() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
      return MOVING;
    }
    if (answer.statusCode() != HttpStatus.OK.value()) {
      return noCount(host, "it answered with " + answer.statusCode());
    }
    try {
      return new Counted.All(JSON.readValue(answer.body(), PreviewCount.class));
    } catch (JacksonException unreadable) {
      return noCount(host, "its answer cannot be read: " + unreadable.getClass().getSimpleName());
    }
  }

  private static Counted noCount(HostInfo host, String but) {
    String because =
        "Expected a count from the instance at %s:%s, but %s."
            .formatted(host.host(), host.port(), but);
    LOG.warn(because);
    return new Counted.Not(because);
  }
}
