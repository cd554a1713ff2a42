/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.api;

import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Population.Values;
import dev.lifecycle.segment.change.Customer;
import dev.lifecycle.segment.change.Explainer;
import dev.lifecycle.segment.change.FactSheet;
import dev.lifecycle.segment.stream.CustomerLookup;
import dev.lifecycle.segment.stream.CustomerLookup.Judged;
import dev.lifecycle.streams.StoreLookup.Found;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says which categories a customer is in, since when, why, and what happens next. */
@RestController
public final class CustomersController {

  /** What explains a customer. */
  public record Explanations(Explainer explainer, FactSheet facts) {}

  private final Supplier<Optional<CustomerLookup>> lookup;
  private final OtherInstances others;
  private final Explanations explanations;
  private final InstantSource clock;

  /**
   * Answers from the stores.
   *
   * @param lookup nothing while the stores are not started
   */
  public CustomersController(
      Supplier<Optional<CustomerLookup>> lookup,
      OtherInstances others,
      Explanations explanations,
      InstantSource clock) {
    this.lookup = lookup;
    this.others = others;
    this.explanations = explanations;
    this.clock = clock;
  }

  /** A customer whose id has no place in a path, such as one with a slash in it. */
  @GetMapping("/customers")
  ResponseEntity<?> customerWithAnyId(
      @RequestParam(required = false) @Nullable String id,
      @RequestHeader(name = OtherInstances.FORWARDED, defaultValue = "false") boolean forwarded) {
    return id == null
        ? Problems.of(
            HttpStatus.BAD_REQUEST,
            "Expected a customer's id, as in /customers?id=anna, but there is none.")
        : customer(id, forwarded);
  }

  @GetMapping("/customers/{id}")
  ResponseEntity<?> customer(
      @PathVariable String id,
      @RequestHeader(name = OtherInstances.FORWARDED, defaultValue = "false") boolean forwarded) {
    CustomerId customer;
    try {
      customer = new CustomerId(id);
    } catch (IllegalArgumentException invalid) {
      return Problems.of(HttpStatus.BAD_REQUEST, String.valueOf(invalid.getMessage()));
    }
    return lookup
        .get()
        .<ResponseEntity<?>>map(stores -> answer(customer, stores.find(customer), forwarded))
        .orElseGet(() -> Problems.later("The service is starting."));
  }

  private CustomerView view(Customer customer, Values inForce) {
    Instant now = clock.instant();
    return CustomerView.of(
        customer.id(),
        explanations.explainer().explain(customer, inForce, now),
        explanations.facts().of(customer, inForce, now),
        inForce);
  }

  private ResponseEntity<?> answer(CustomerId id, Found<Judged> found, boolean forwarded) {
    return switch (found) {
      case Found.Here(Judged(var customer, var inForce)) ->
          customer.profile().known() ? ResponseEntity.ok(view(customer, inForce)) : erased(id);
      case Found.Unknown() ->
          Problems.of(
              HttpStatus.NOT_FOUND,
              "Expected an event of customer '%s' to have come, but none has.".formatted(id));
      case Found.Elsewhere(var host, var port) ->
          forwarded
              ? Problems.later("Customer '%s' is moving between instances.".formatted(id))
              : others.ask(host, port, id);
      case Found.NotNow(var because) -> Problems.later(because);
    };
  }

  private static ResponseEntity<?> erased(CustomerId id) {
    return Problems.of(
        HttpStatus.NOT_FOUND,
        "Expected an event of customer '%s' since the customer was erased, but there is none."
            .formatted(id));
  }
}
