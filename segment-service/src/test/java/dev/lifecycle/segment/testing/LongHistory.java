/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.testing;

import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Purchase;
import dev.lifecycle.fact.Occasions;
import dev.lifecycle.testing.TestEvents;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A customer with very many orders, which arrive a little out of order, with repeats and refunds,
 * and the facts of all of them worked out naively.
 */
public final class LongHistory {

  private static final Instant START = Instant.parse("2023-01-01T00:00:00Z");

  /** How far an event may arrive from its place, in events. */
  private static final int STRAY = 300;

  private final Random random;
  private final List<Purchase> purchases = new ArrayList<>();
  private final Map<String, BigDecimal> net = new HashMap<>();
  private final TreeMap<Double, CustomerEvent> arrivals = new TreeMap<>();
  private final Instant end;

  private LongHistory(long seed, int orders, Duration length) {
    random = new Random(seed);
    end = START.plus(length);
    List<Instant> times =
        random
            .longs(orders, 1, length.toSeconds() * 50)
            .mapToObj(tick -> START.plusMillis(tick * 20).truncatedTo(ChronoUnit.MILLIS))
            .sorted()
            .toList();
    for (int i = 0; i < orders; i++) {
      order(i, times.get(i));
    }
  }

  /** The history of a seed. */
  public static LongHistory of(long seed, int orders, Duration length) {
    return new LongHistory(seed, orders, length);
  }

  /** Everything in the order in which it arrives. */
  public List<CustomerEvent> arrivals() {
    return List.copyOf(arrivals.values());
  }

  /** The midnight after the last order. */
  public Instant end() {
    return end;
  }

  /** The occasions of all orders that are not void, in UTC. */
  public Occasions occasions() {
    var days = new TreeMap<LocalDate, Instant>();
    purchases.stream()
        .filter(purchase -> net.getOrDefault(purchase.orderId(), BigDecimal.ZERO).signum() > 0)
        .forEach(purchase ->
            days.merge(
                purchase.time().atZone(ZoneOffset.UTC).toLocalDate(),
                purchase.time(),
                (a, b) -> a.isBefore(b) ? a : b));
    return new Occasions(
        days.size(),
        days.firstEntry().getValue(),
        days.lastEntry().getValue(),
        ChronoUnit.DAYS.between(days.firstKey(), days.lastKey()));
  }

  /** The net revenue of the orders in [from, until). */
  public BigDecimal revenue(Instant from, Instant until) {
    return purchases.stream()
        .filter(each -> !each.time().isBefore(from) && each.time().isBefore(until))
        .map(each -> net.get(each.orderId()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void order(int i, Instant at) {
    BigDecimal amount = BigDecimal.valueOf(100 + random.nextInt(9_900), 2);
    Purchase purchase = TestEvents.purchase("c0", "o" + i, at.toString(), amount.toString());
    purchases.add(purchase);
    net.put(purchase.orderId(), amount);
    arrives(i, purchase);
    if (random.nextInt(10) == 0) {
      arrives(i, purchase);
    }
    if (random.nextInt(100) == 0 && i > 10_000) {
      arrives(i, purchases.get(random.nextInt(i - 5_000)));
    }
    if (random.nextInt(8) == 0) {
      refund(i, purchase);
    }
  }

  private void refund(int i, Purchase purchase) {
    BigDecimal amount = random.nextBoolean() ? purchase.amount() : BigDecimal.ONE;
    String at = purchase.time().plusSeconds(random.nextInt(10_000)).toString();
    arrives(i, TestEvents.refund("c0", purchase.orderId(), at, amount.toString()));
    net.merge(purchase.orderId(), amount, BigDecimal::subtract);
  }

  private void arrives(int i, CustomerEvent event) {
    arrivals.put(i + random.nextDouble() * STRAY, event);
  }
}
