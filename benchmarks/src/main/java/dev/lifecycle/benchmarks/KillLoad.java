/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.benchmarks;

import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Purchase;
import dev.lifecycle.event.CustomerEvent.Refund;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Envelope;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;

/**
 * Purchases and refunds of one instant, by id, from a seed: whatever comes of them comes at once
 * and no order is later than a message, so that nothing depends on when they are judged.
 */
final class KillLoad {

  private static final int EVENTS_A_CUSTOMER = 5;
  private static final Currency EUR = Currency.getInstance("EUR");

  private KillLoad() {}

  static List<CustomerEvent> of(long seed, int events, Instant at) {
    var random = new Random(seed);
    List<CustomerEvent> load = new ArrayList<>(events);
    for (int i = 0; i < events; i++) {
      CustomerEvent before = i == 0 ? null : load.get(random.nextInt(i));
      load.add(
          before instanceof Purchase bought && random.nextInt(5) == 0
              ? refund(i, bought, at)
              : purchase(i, random.nextInt(Math.max(1, events / EVENTS_A_CUSTOMER)), at));
    }
    return load;
  }

  private static Purchase purchase(int number, int customer, Instant at) {
    return new Purchase(
        envelope(number, new CustomerId("c" + customer), at),
        "o" + number,
        BigDecimal.valueOf(number % 90 + 1),
        EUR,
        List.of(),
        null);
  }

  private static Refund refund(int number, Purchase bought, Instant at) {
    return new Refund(envelope(number, bought.customer(), at), bought.orderId(), null, null);
  }

  private static Envelope envelope(int number, CustomerId customer, Instant at) {
    return new Envelope("e%07d".formatted(number), "/kill", customer, at);
  }
}
