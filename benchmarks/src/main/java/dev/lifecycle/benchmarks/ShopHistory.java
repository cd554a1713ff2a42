/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.benchmarks;

import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Complaint;
import dev.lifecycle.event.CustomerEvent.Complaint.Status;
import dev.lifecycle.event.CustomerEvent.Contact;
import dev.lifecycle.event.CustomerEvent.Erasure;
import dev.lifecycle.event.CustomerEvent.Purchase;
import dev.lifecycle.event.CustomerEvent.Rating;
import dev.lifecycle.event.CustomerEvent.Referral;
import dev.lifecycle.event.CustomerEvent.Refund;
import dev.lifecycle.event.CustomerEvent.Scale;
import dev.lifecycle.event.CustomerEvent.Testimonial;
import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.event.CustomerEvent.Visit;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Envelope;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the customers of a shop do over two years, by time, from a seed: mostly purchases and
 * visits, and some of every other type. Six events a customer on average.
 */
final class ShopHistory {

  static final Duration LENGTH = Duration.ofDays(730);

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final List<String> ACTIVITIES =
      List.of("onboarded", "event-attended", "check-in", "app-installed");

  private final Random random;
  private final int events;
  private final Instant start;

  /** The number of each customer's newest order. */
  private final int[] newestOrder;

  private ShopHistory(long seed, int events, Instant end) {
    this.random = new Random(seed);
    this.events = events;
    this.start = end.minus(LENGTH);
    this.newestOrder = new int[Math.max(1, events / 6)];
  }

  /** Events of every type. */
  static Stream<CustomerEvent> mixed(long seed, int events, Instant end) {
    var history = new ShopHistory(seed, events, end);
    return IntStream.range(0, events).mapToObj(history::any);
  }

  /** Purchases alone. */
  static Stream<CustomerEvent> purchases(long seed, int events, Instant end) {
    var history = new ShopHistory(seed, events, end);
    return IntStream.range(0, events).mapToObj(history::purchase);
  }

  private CustomerEvent any(int i) {
    int kind = random.nextInt(1000);
    if (kind < 500) {
      return purchase(i);
    } else if (kind < 800) {
      return visit(i);
    } else if (kind < 900) {
      return new Rating(envelope(i, customer()), random.nextInt(11), Scale.NPS, null, null);
    }
    return rare(i, kind);
  }

  private CustomerEvent rare(int i, int kind) {
    if (kind < 930) {
      return refund(i);
    }
    Envelope envelope = envelope(i, customer());
    if (kind < 950) {
      var status = random.nextInt(3) == 0 ? Status.OPENED : Status.RESOLVED;
      return new Complaint(envelope, "k1", status, null, null);
    } else if (kind < 970) {
      return new Referral(envelope, null, random.nextBoolean());
    } else if (kind < 980) {
      return new Testimonial(envelope, "Good", null);
    }
    return kind < 999 ? contact(envelope) : new Erasure(envelope);
  }

  private int customer() {
    return random.nextInt(newestOrder.length);
  }

  private Envelope envelope(int i, int customer) {
    Instant time = start.plusSeconds(LENGTH.toSeconds() * i / events);
    return new Envelope("e" + i, "/shop", new CustomerId("c" + customer), time);
  }

  private Purchase purchase(int i) {
    int customer = customer();
    newestOrder[customer] = i;
    BigDecimal amount = BigDecimal.valueOf(100 + random.nextInt(20_000), 2);
    return new Purchase(envelope(i, customer), "o" + i, amount, EUR, List.of(), "web");
  }

  private Visit visit(int i) {
    String activity = random.nextInt(4) == 0 ? ACTIVITIES.get(random.nextInt(4)) : null;
    return new Visit(envelope(i, customer()), "/", activity);
  }

  private Refund refund(int i) {
    int customer = customer();
    BigDecimal amount = random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(9000), 2);
    return new Refund(envelope(i, customer), "o" + newestOrder[customer], amount, null);
  }

  private Contact contact(Envelope envelope) {
    BigDecimal expected = BigDecimal.valueOf(random.nextInt(2000));
    return new Contact(
        envelope,
        Update.keep(),
        Update.keep(),
        Update.keep(),
        Update.keep(),
        Update.keep(),
        Update.keep(),
        Update.keep(),
        Update.keep(),
        Update.keep(),
        Update.keep(),
        Update.set(expected),
        Update.keep(),
        Update.keep());
  }
}
