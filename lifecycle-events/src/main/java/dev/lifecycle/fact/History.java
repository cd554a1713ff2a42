/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.fact;

import dev.lifecycle.fact.Orders.Left;
import dev.lifecycle.fact.Orders.Net;
import dev.lifecycle.fact.Orders.Order;
import dev.lifecycle.fact.Orders.Returned;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The bound of what is kept of one customer's orders. Up to it every order is kept by itself.
 * Beyond it the oldest go into {@link Past}: first their day, and once no window reaches that day
 * any more, the totals. Repeats and refunds of orders that are gone are no longer known.
 *
 * @param orders how many orders are kept, and how many refunds
 * @param calendar days are counted in its zone
 * @param window how far back before the newest order revenue may be asked for
 */
public record History(int orders, Calendar calendar, Period window) {

  /** How many orders are kept unless a setting says otherwise. */
  public static final int DEFAULT_ORDERS = 1000;

  /** The highest such setting. */
  public static final int MOST_ORDERS = 2000;

  /** So much text of ids is kept, so that a customer's state stays below 1 MiB. */
  private static final int CHARACTERS = 130_000;

  /** Up to so many orders there is nothing to bound, whatever their ids. */
  private static final int FEW = 64;

  /** Events may be a day ahead of the clock, and which of two periods is longer depends on when. */
  private static final Duration MARGIN = Duration.ofDays(5);

  /** The orders within the bound; the same object where they are. */
  public Orders bounded(Orders all) {
    if (all.placed().size() + all.refunds().size() <= Math.min(orders, FEW)) {
      return all;
    }
    var limit = new Limit(orders, CHARACTERS);
    int oldest = limit.excess(all.placed(), History::text);
    Orders bounded = oldest == 0 ? all : folded(all, oldest);
    int surplus = limit.excess(bounded.refunds(), History::text);
    return surplus == 0 ? bounded : withFewerRefunds(bounded, surplus);
  }

  private Orders folded(Orders all, int oldest) {
    List<Order> gone = all.placed().subList(0, oldest);
    List<Order> kept = all.placed().subList(oldest, all.placed().size());
    var ids = gone.stream().map(Order::orderId).collect(Collectors.toSet());
    var refunds = all.refunds().stream().filter(refund -> !ids.contains(refund.orderId())).toList();
    var days = new ArrayList<>(all.past().days());
    all.net(gone).forEach(order -> add(order, days));
    Past past =
        new Past(all.past().occasions(), all.past().revenue(), days, gone.getLast().event());
    Instant newest = kept.isEmpty() ? gone.getLast().at() : kept.getLast().at();
    return new Orders(totalled(past, newest), kept, refunds, all.repeatsOf(kept));
  }

  private void add(Net order, List<Left> days) {
    if (!days.isEmpty()) {
      Left day = days.getLast();
      if (calendar.epochDay(day.at()) == calendar.epochDay(order.at())) {
        days.set(days.size() - 1, new Left(day.at(), day.revenue().add(order.revenue())));
        return;
      }
    }
    days.add(new Left(order.at(), order.revenue()));
  }

  private Past totalled(Past past, Instant newest) {
    Instant reach = calendar.minus(newest, window).minus(MARGIN);
    int old = 0;
    BigDecimal revenue = past.revenue();
    while (old < past.days().size() && past.days().get(old).at().isBefore(reach)) {
      revenue = revenue.add(past.days().get(old).revenue());
      old++;
    }
    var totalled = past.days().subList(0, old);
    return new Past(
        Occasions.of(past.occasions(), totalled, calendar),
        revenue,
        past.days().subList(old, past.days().size()),
        past.upTo());
  }

  /** Gives up the oldest refunds that have no order; then makes one of an order's several. */
  private static Orders withFewerRefunds(Orders all, int surplus) {
    var byId = all.placed().stream().collect(Collectors.toMap(Order::orderId, order -> order));
    var kept = new ArrayList<Returned>();
    int left = surplus;
    for (Returned refund : all.refunds()) {
      if (left > 0 && !byId.containsKey(refund.orderId())) {
        left--;
      } else {
        kept.add(refund);
      }
    }
    return new Orders(
        all.past(), all.placed(), left == 0 ? kept : merged(kept, byId), all.repeats());
  }

  private static List<Returned> merged(List<Returned> refunds, Map<String, Order> byId) {
    var merged = new HashMap<String, Returned>();
    for (Returned refund : refunds) {
      Order order = byId.get(refund.orderId());
      if (order != null) {
        merged.merge(refund.orderId(), refund, (a, b) -> together(a, b, order));
      }
    }
    return merged.values().stream().sorted((a, b) -> a.event().compareTo(b.event())).toList();
  }

  private static Returned together(Returned a, Returned b, Order order) {
    BigDecimal first = a.inBase(order);
    BigDecimal second = b.inBase(order);
    BigDecimal sum = first == null || second == null ? null : first.add(second);
    return new Returned(order.orderId(), b.event(), sum, false);
  }

  private static int text(Order order) {
    return order.orderId().length() + order.event().characters();
  }

  private static int text(Returned refund) {
    return refund.orderId().length() + refund.event().characters();
  }
}
