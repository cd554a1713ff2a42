/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CategoryChange.Cause;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Population.Gap;
import dev.lifecycle.event.Population.Values;
import dev.lifecycle.segment.change.Customer;
import dev.lifecycle.segment.change.Segmenter;
import dev.lifecycle.segment.change.Step;
import dev.lifecycle.segment.testing.RandomHistory;
import dev.lifecycle.segment.testing.Shop;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A restart after any step changes nothing: all that matters is in the state that is stored. */
class RestartTest {

  private static final Segmenter SEGMENTER =
      new Segmenter(
          Shop.settings(
              Map.of(
                  "zone", "Europe/Amsterdam",
                  "tier.entry", "500",
                  "tier.term", "P2M",
                  "expectedGap", "blended")));

  @ParameterizedTest
  @ValueSource(longs = {51, 52, 53})
  void aRestartAfterAnyStepChangesNothing(long seed) {
    List<CategoryChange> through = changes(seed, UnaryOperator.identity());

    List<CategoryChange> restarted =
        changes(
            seed,
            customer ->
                CustomerCodec.decode(
                        customer.id(),
                        CustomerCodec.encode(
                            new CustomerState(customer, customer.standing().reviewAt())))
                    .customer());

    assertThat(through).as("seed %d", seed).hasSizeGreaterThan(200);
    assertThat(restarted).as("seed %d", seed).isEqualTo(through);
  }

  /** The changes of a random history in which time, events and the population alternate. */
  private static List<CategoryChange> changes(long seed, UnaryOperator<Customer> restart) {
    var random = new Random(seed);
    var changes = new ArrayList<CategoryChange>();
    Map<CustomerId, Customer> customers = new HashMap<>();
    Values inForce = Values.NONE;
    List<CustomerEvent> events = RandomHistory.of(seed, 6, 300);
    for (CustomerEvent event :
        events.stream().sorted(comparing(CustomerEvent::envelope)).toList()) {
      Customer customer =
          customers.getOrDefault(event.customer(), Customer.unknown(event.customer()));
      Instant before = event.time().minus(Duration.ofMinutes(random.nextInt(10_000)));
      customer = restart.apply(kept(SEGMENTER.advance(customer, inForce, before), changes));
      if (random.nextInt(4) == 0) {
        inForce = values(random);
        customer =
            restart.apply(
                kept(SEGMENTER.rejudge(customer, inForce, before, Cause.POPULATION), changes));
      }
      Step step = SEGMENTER.accept(customer, event, inForce, event.time());
      customers.put(event.customer(), restart.apply(kept(step, changes)));
    }
    return changes;
  }

  private static Customer kept(Step step, List<CategoryChange> changes) {
    changes.addAll(step.changes());
    return step.next();
  }

  private static Values values(Random random) {
    return new Values(
        new Gap(20 + random.nextInt(200), 1 + random.nextInt(4)),
        BigDecimal.valueOf(200 + random.nextInt(300)),
        BigDecimal.valueOf(random.nextInt(200)));
  }
}
