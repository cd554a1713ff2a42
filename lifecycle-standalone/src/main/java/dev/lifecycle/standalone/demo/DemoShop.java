/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.demo;

import dev.lifecycle.event.CustomerEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/**
 * A made-up shop for coffee at home. The same seed and end give the same events.
 *
 * @param customers how many there are at the end of the history
 */
public record DemoShop(long seed, int customers) {

  /** The CloudEvents source of its events. */
  public static final String SOURCE = "/demo-shop";

  static final Currency CURRENCY = Currency.getInstance("EUR");

  private static final Duration HISTORY = Duration.ofDays(730);

  /** Two years of everything that happened until an instant, in order. */
  public List<CustomerEvent> history(Instant until) {
    List<CustomerEvent> events = new ArrayList<>();
    for (int number = 1; number <= customers; number++) {
      Dice dice = Dice.of(seed, number);
      Shopper shopper = Shopper.of(number, dice);
      events.addAll(Journey.of(shopper, dice, joined(until, dice), until));
    }
    events.sort(Comparator.comparing(CustomerEvent::envelope));
    return events;
  }

  /** What goes on in the shop from now on. */
  public LiveTraffic live(Instant from) {
    return new LiveTraffic(this, from);
  }

  Shopper shopper(int number) {
    return Shopper.of(number, Dice.of(seed, number));
  }

  /** The shop grows: more of its customers are new than old. */
  private static Instant joined(Instant until, Dice dice) {
    double ago = Math.pow(dice.between(0.0, 1.0), 1.4);
    return until.minusSeconds((long) (HISTORY.toSeconds() * ago));
  }
}
