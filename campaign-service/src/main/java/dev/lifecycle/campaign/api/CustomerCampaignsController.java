/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.api;

import dev.lifecycle.campaign.stream.CustomerLookup;
import dev.lifecycle.campaign.stream.CustomerLookup.Found;
import dev.lifecycle.event.CustomerId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Says what a customer got, what waits for them and until when, and what was stopped by what. */
@RestController
public final class CustomerCampaignsController {

  private final Supplier<Optional<CustomerLookup>> lookup;

  /**
   * Answers from the stores.
   *
   * @param lookup nothing while the stores are not started
   */
  public CustomerCampaignsController(Supplier<Optional<CustomerLookup>> lookup) {
    this.lookup = lookup;
  }

  @GetMapping("/customers/{id}/campaigns")
  ResponseEntity<?> campaigns(@PathVariable String id) {
    CustomerId customer;
    try {
      customer = new CustomerId(id);
    } catch (IllegalArgumentException invalid) {
      return Problems.of(HttpStatus.BAD_REQUEST, String.valueOf(invalid.getMessage()));
    }
    return lookup
        .get()
        .<ResponseEntity<?>>map(stores -> answer(customer, stores.find(customer)))
        .orElseGet(() -> Problems.later("The service is starting."));
  }

  private static ResponseEntity<?> answer(CustomerId id, Found found) {
    return switch (found) {
      case Found.Here(var customer) -> ResponseEntity.ok(CustomerCampaigns.of(customer));
      case Found.Unknown _ ->
          Problems.of(
              HttpStatus.NOT_FOUND,
              "Expected an event of customer '%s' to have come, but none has.".formatted(id));
      case Found.Elsewhere(var host, var port) -> redirect(host, port, id);
      case Found.NotNow _ -> Problems.later("The customers are moving between instances.");
    };
  }

  /** The instance that keeps the customer answers. */
  private static ResponseEntity<?> redirect(String host, int port, CustomerId id) {
    return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
        .location(
            UriComponentsBuilder.newInstance()
                .scheme("http")
                .host(host)
                .port(port)
                .pathSegment("customers", id.value(), "campaigns")
                .encode(StandardCharsets.UTF_8)
                .build()
                .toUri())
        .build();
  }
}
