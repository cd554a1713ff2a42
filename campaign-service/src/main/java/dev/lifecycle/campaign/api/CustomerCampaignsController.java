/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lifecycle.campaign.stream.KeptCustomer;
import dev.lifecycle.campaign.why.Explainer;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.streams.StoreLookup.Found;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.streams.state.HostInfo;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/**
 * Says for one customer what was sent, what waits until when, what was stopped by what, and why
 * nothing started; whichever instance is asked.
 */
@RestController
public final class CustomerCampaignsController {

  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private final Function<CustomerId, Optional<Found<KeptCustomer>>> lookup;
  private final Supplier<Explainer> explainer;
  private final OtherInstances others;

  /**
   * Answers from the stores of all instances.
   *
   * @param lookup nothing while the stores are not started
   * @param explainer explains by the campaigns that are in force now
   */
  public CustomerCampaignsController(
      Function<CustomerId, Optional<Found<KeptCustomer>>> lookup,
      Supplier<Explainer> explainer,
      OtherInstances others) {
    this.lookup = lookup;
    this.explainer = explainer;
    this.others = others;
  }

  /** A customer whose id has no place in a path, such as one with a slash in it. */
  @GetMapping(path = "/customers/campaigns", params = "id")
  ResponseEntity<?> campaignsWithAnyId(
      @RequestParam String id,
      @RequestHeader(name = OtherInstances.FORWARDED, defaultValue = "false") boolean forwarded) {
    return campaigns(id, forwarded);
  }

  @GetMapping("/customers/{id}/campaigns")
  ResponseEntity<?> campaigns(
      @PathVariable String id,
      @RequestHeader(name = OtherInstances.FORWARDED, defaultValue = "false") boolean forwarded) {
    CustomerId customer;
    try {
      customer = new CustomerId(id);
    } catch (IllegalArgumentException invalid) {
      return Problems.of(HttpStatus.BAD_REQUEST, String.valueOf(invalid.getMessage()));
    }
    return lookup
        .apply(customer)
        .<ResponseEntity<?>>map(found -> answer(customer, found, forwarded))
        .orElseGet(Problems::starting);
  }

  private ResponseEntity<?> answer(CustomerId id, Found<KeptCustomer> found, boolean forwarded) {
    return switch (found) {
      case Found.Here(var customer) -> ResponseEntity.ok(view(customer));
      case Found.Unknown() ->
          Problems.of(
              HttpStatus.NOT_FOUND,
              "Expected an event of customer '%s' to have come, but none has.".formatted(id));
      case Found.Elsewhere(var host, var port) ->
          forwarded ? moving() : ask(new HostInfo(host, port), id);
      case Found.NotNow(_) -> moving();
    };
  }

  private CustomerCampaigns view(KeptCustomer customer) {
    return CustomerCampaigns.of(
        customer, explainer.get().explain(customer.state(), customer.told()));
  }

  /** The instance that keeps the customer answers. */
  private ResponseEntity<?> ask(HostInfo host, CustomerId id) {
    String path = "/customers/campaigns?id=" + UriUtils.encode(id.value(), UTF_8);
    return others
        .ask(host, HttpRequest.newBuilder().timeout(TIMEOUT), path)
        .<ResponseEntity<?>>map(CustomerCampaignsController::handedOn)
        .orElseGet(() -> Problems.later(OtherInstances.silent(host)));
  }

  private static ResponseEntity<?> handedOn(HttpResponse<byte[]> answer) {
    var handed = ResponseEntity.status(answer.statusCode());
    answer
        .headers()
        .firstValue(HttpHeaders.RETRY_AFTER)
        .ifPresent(seconds -> handed.header(HttpHeaders.RETRY_AFTER, seconds));
    String type =
        answer
            .headers()
            .firstValue(HttpHeaders.CONTENT_TYPE)
            .orElse(MediaType.APPLICATION_JSON_VALUE);
    return handed.contentType(MediaType.parseMediaType(type)).body(answer.body());
  }

  private static ResponseEntity<?> moving() {
    return Problems.later("The customers are moving between instances.");
  }
}
