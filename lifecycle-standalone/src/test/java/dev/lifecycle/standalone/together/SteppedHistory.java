/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.together;

import static java.util.Comparator.comparing;

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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Some weeks of a shop with every type of event, from a seed: at each instant at most one event of
 * a customer, so that there is one order in which they can be judged.
 *
 * <p>Amounts are multiples of 50 that stay small, so that no two annual revenues share a bucket of
 * the sketch.
 */
final class SteppedHistory {

  static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

  /** Windows so short that every rule plays within the weeks. */
  static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("lifecycle.segments.revenueWindow", "P9D"),
          Map.entry("lifecycle.segments.population.minRepeatCustomers", "4"),
          Map.entry("lifecycle.segments.population.fallbackGap", "P3D"),
          Map.entry("lifecycle.segments.population.tolerance", "0"),
          Map.entry("lifecycle.segments.newWindow", "P6D"),
          Map.entry("lifecycle.segments.noviceWindow", "P2D"),
          Map.entry("lifecycle.segments.unhappyWindow", "P4D"),
          Map.entry("lifecycle.segments.loyal.minOccasions", "2"),
          Map.entry("lifecycle.segments.loyal.tenure", "P5D"),
          Map.entry("lifecycle.segments.loyal.recency", "P3D"),
          Map.entry("lifecycle.segments.referring.window", "P5D"),
          Map.entry("lifecycle.segments.advocate.window", "P7D"),
          Map.entry("lifecycle.segments.exCustomerAfter", "P6D"),
          Map.entry("lifecycle.segments.potential.window", "P3D"),
          Map.entry("lifecycle.segments.tier.term", "P4D"));

  private static final List<String> ODD_IDS =
      List.of("anna", "a/b c", "ü%2F;x=1?#&+", "名前 \uD83D\uDE00", "..", "\\back\"quote'");
  private static final List<String> ACTIVITIES =
      List.of(Visit.ONBOARDED, Visit.EVENT_ATTENDED, Visit.CHECK_IN, Visit.APP_INSTALLED, "looked");
  private static final int CUSTOMERS = 24;
  private static final int EVENTS_AT_ONCE = 9;

  private final Random random;
  private final List<Purchase> purchases = new ArrayList<>();

  private SteppedHistory(long seed) {
    random = new Random(seed);
  }

  static List<String> customers() {
    var ids = new ArrayList<>(ODD_IDS);
    for (int i = ids.size(); i < CUSTOMERS; i++) {
      ids.add("customer-" + i);
    }
    return ids;
  }

  /** The events by their instants, some on midnight; every fourth day nothing happens. */
  static List<List<CustomerEvent>> of(long seed, int days) {
    var history = new SteppedHistory(seed);
    var steps = new TreeMap<Instant, List<CustomerEvent>>();
    for (int day = 0; day < days; day++) {
      for (int hour = 0; hour < 24 && day % 4 != 3; hour += 8) {
        Instant at = START.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour));
        if (history.random.nextBoolean()) {
          at = at.plusMillis(history.random.nextLong(Duration.ofHours(7).toMillis()));
        }
        steps.put(at, history.step(at));
      }
    }
    return List.copyOf(steps.values());
  }

  private List<CustomerEvent> step(Instant at) {
    List<String> some = customers();
    Collections.shuffle(some, random);
    return some.subList(0, EVENTS_AT_ONCE).stream()
        .map(customer -> event(customer, at.toString()))
        .sorted(comparing(CustomerEvent::envelope))
        .toList();
  }

  private CustomerEvent event(String customer, String at) {
    return switch (random.nextInt(18)) {
      case 0, 1 -> refund(customer, at);
      case 2 -> TestEvents.nps(customer, at, random.nextInt(11));
      case 3 -> TestEvents.stars(customer, at, 1 + random.nextInt(5));
      case 4 -> TestEvents.opened(customer, "k" + random.nextInt(2), at);
      case 5 -> TestEvents.resolved(customer, "k" + random.nextInt(2), at);
      case 6 -> TestEvents.testimonial(customer, at);
      case 7 -> TestEvents.referral(customer, at, random.nextBoolean());
      case 8 -> TestEvents.visit(customer, at);
      case 9 -> TestEvents.activity(customer, at, ACTIVITIES.get(random.nextInt(5)));
      case 10 ->
          TestContact.of(customer, at)
              .expectedAnnualRevenue(Update.set(BigDecimal.valueOf(50L * random.nextInt(40))))
              .build();
      case 11 ->
          random.nextInt(4) == 0
              ? TestEvents.erasure(customer, at)
              : TestEvents.visit(customer, at);
      default -> purchase(customer, at);
    };
  }

  private CustomerEvent purchase(String customer, String at) {
    String amount = Integer.toString(random.nextInt(10) == 0 ? 0 : 100 + 50 * random.nextInt(7));
    Purchase purchase = TestEvents.purchase(customer, "o" + purchases.size(), at, amount);
    purchases.add(purchase);
    return purchase;
  }

  private CustomerEvent refund(String customer, String at) {
    List<Purchase> own =
        purchases.stream().filter(bought -> bought.customer().value().equals(customer)).toList();
    return own.isEmpty()
        ? TestEvents.refund(customer, "unknown", at, "50")
        : TestEvents.refund(
            customer,
            own.get(random.nextInt(own.size())).orderId(),
            at,
            random.nextBoolean() ? null : "50");
  }
}
