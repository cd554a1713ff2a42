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
import java.util.Locale;
import java.util.Random;

/**
 * Purchases and refunds in rounds, each of one instant, by id, from a seed: whatever comes of a
 * round comes at once, and an order is later than a message only if that is of an earlier round, so
 * that nothing depends on when they are judged.
 */
final class KillLoad {

  private static final int EVENTS_A_CUSTOMER = 5;
  private static final Currency EUR = Currency.getInstance("EUR");

  private final Random random;
  private final int customers;
  private final List<CustomerEvent> soFar = new ArrayList<>();

  /**
   * Prepares a load.
   *
   * @param events about how many there will be in all rounds
   */
  KillLoad(long seed, int events) {
    this.random = new Random(seed);
    this.customers = Math.max(1, events / EVENTS_A_CUSTOMER);
  }

  /** Another round; to be made when all messages of those before have gone. */
  List<CustomerEvent> round(int events, Instant at) {
    int first = soFar.size();
    for (int i = first; i < first + events; i++) {
      CustomerEvent before = i == 0 ? null : soFar.get(random.nextInt(i));
      soFar.add(
          before instanceof Purchase bought && random.nextInt(5) == 0
              ? refund(i, bought, at)
              : purchase(i, random.nextInt(customers), at));
    }
    return soFar.subList(first, soFar.size());
  }

  /** The events of all rounds so far. */
  List<CustomerEvent> soFar() {
    return soFar;
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
    return new Envelope(String.format(Locale.ROOT, "e%07d", number), "/kill", customer, at);
  }
}
