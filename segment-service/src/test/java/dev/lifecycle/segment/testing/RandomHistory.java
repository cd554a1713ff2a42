/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.testing;

import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Purchase;
import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.event.CustomerEvent.Visit;
import dev.lifecycle.testing.TestContact;
import dev.lifecycle.testing.TestEvents;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Histories of a few customers with every type of event, from a seed. */
public final class RandomHistory {

  public static final Instant START = Instant.parse("2023-01-30T22:00:00Z");
  public static final Duration LENGTH = Duration.ofDays(1100);

  private static final List<String> ACTIVITIES =
      List.of(Visit.ONBOARDED, Visit.EVENT_ATTENDED, Visit.CHECK_IN, Visit.APP_INSTALLED, "looked");

  private final Random random;
  private final List<Purchase> purchases = new ArrayList<>();

  private RandomHistory(long seed) {
    random = new Random(seed);
  }

  /** Events of some customers, in no order. */
  public static List<CustomerEvent> of(long seed, int customers, int events) {
    var history = new RandomHistory(seed);
    var result = new ArrayList<CustomerEvent>();
    for (int i = 0; i < events; i++) {
      result.add(history.event("c" + history.random.nextInt(customers), i));
    }
    return result;
  }

  private CustomerEvent event(String customer, int i) {
    String at = time().toString();
    return switch (random.nextInt(20)) {
      case 0, 1 -> refund(at);
      case 2 -> TestEvents.nps(customer, at, random.nextInt(11));
      case 3 -> TestEvents.stars(customer, at, 1 + random.nextInt(5));
      case 4 -> TestEvents.opened(customer, "k" + random.nextInt(3), at);
      case 5 -> TestEvents.resolved(customer, "k" + random.nextInt(3), at);
      case 6 -> TestEvents.testimonial(customer, at);
      case 7, 8 -> TestEvents.referral(customer, at, random.nextBoolean());
      case 9 -> TestEvents.visit(customer, at);
      case 10, 11 -> TestEvents.activity(customer, at, ACTIVITIES.get(random.nextInt(5)));
      case 12 ->
          TestContact.of(customer, at)
              .expectedAnnualRevenue(
                  random.nextInt(4) == 0
                      ? Update.clear()
                      : Update.set(BigDecimal.valueOf(random.nextInt(3000))))
              .build();
      default -> purchase(customer, "o" + i, at);
    };
  }

  private CustomerEvent purchase(String customer, String orderId, String at) {
    String amount = random.nextInt(20) == 0 ? "0" : random.nextInt(60_000) / 100.0 + "";
    Purchase purchase = TestEvents.purchase(customer, orderId, at, amount);
    purchases.add(purchase);
    return purchase;
  }

  private CustomerEvent refund(String at) {
    if (purchases.isEmpty()) {
      return TestEvents.visit("c0", at);
    }
    Purchase refunded = purchases.get(random.nextInt(purchases.size()));
    String amount =
        switch (random.nextInt(3)) {
          case 0 -> null;
          case 1 -> refunded.amount().toPlainString();
          default -> "5.50";
        };
    return TestEvents.refund(refunded.customer().value(), refunded.orderId(), at, amount);
  }

  /** Mostly whole minutes, so that instants collide. */
  private Instant time() {
    long minutes = random.nextLong(LENGTH.toMinutes());
    return START.plus(Duration.ofMinutes(random.nextBoolean() ? minutes / 720 * 720 : minutes));
  }
}
