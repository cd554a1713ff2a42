/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.fact;

import dev.lifecycle.event.CustomerEvent.Purchase;
import dev.lifecycle.event.CustomerEvent.Refund;
import dev.lifecycle.event.Envelope;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One customer's orders and refunds (segmentation.md, "Facts about one customer"): the same for the
 * same set of events, whatever their order, up to the bound of a {@link History}.
 *
 * @param past what orders beyond that bound add up to
 * @param placed each order id once, by time, then event id; void orders included
 * @param refunds every refund, by time, then event id; it may come before its order
 * @param repeats purchases that repeat the order id, or the event, of one that was placed before
 *     them, by time, then event id, the newest {@value #MOST_REPEATS}: they count for nothing
 *     unless an erasure comes late that forgets the first only
 */
public record Orders(Past past, List<Order> placed, List<Returned> refunds, List<Order> repeats) {

  /** How many repeats are kept. */
  public static final int MOST_REPEATS = 8;

  public static final Orders NONE = new Orders(Past.NONE, List.of(), List.of(), List.of());

  private static final Comparator<Order> BY_EVENT = Comparator.comparing(Order::event);

  public Orders {
    placed = List.copyOf(placed);
    refunds = List.copyOf(refunds);
    repeats = List.copyOf(repeats);
  }

  /**
   * An order as its purchase event told it.
   *
   * @param event the purchase event
   * @param amount in the base currency
   * @param rate base units per unit of the order's own currency
   */
  public record Order(String orderId, EventKey event, BigDecimal amount, BigDecimal rate)
      implements Net {

    /** When it was placed. */
    @Override
    public Instant at() {
      return event.time();
    }

    /** What it brings while nothing is refunded. */
    @Override
    public BigDecimal revenue() {
      return amount;
    }

    /** What no other order may be called. */
    private List<Object> names() {
      return List.of(orderId, List.of(event.id(), event.source()));
    }

    private boolean sameAs(Order other) {
      return orderId.equals(other.orderId) || event.sameEvent(other.event);
    }
  }

  /**
   * Money that went back.
   *
   * @param amount how much; absent = the whole order
   * @param inOrderCurrency whether the amount is in the order's currency rather than the base's
   */
  public record Returned(
      String orderId, EventKey event, @Nullable BigDecimal amount, boolean inOrderCurrency) {

    /** The amount in the base currency; absent = the whole order. */
    @Nullable BigDecimal inBase(Order order) {
      return amount == null || !inOrderCurrency ? amount : amount.multiply(order.rate());
    }
  }

  /**
   * Takes in a purchase at a rate of base units per unit of its currency; the same {@link #placed}
   * answers that it is a repeat, or older than what is kept.
   */
  public Orders with(Purchase purchase, BigDecimal rate) {
    var order =
        new Order(
            purchase.orderId(),
            EventKey.of(purchase.envelope()),
            purchase.amount().multiply(rate),
            rate);
    if (past.covers(order.event())) {
      return this;
    }
    var next = new ArrayList<Order>(placed.size() + 1);
    for (Order known : placed) {
      if (!known.sameAs(order)) {
        next.add(known);
      } else if (known.event().compareTo(order.event()) <= 0) {
        return known.event().equals(order.event()) ? this : repeated(order);
      }
    }
    if (next.size() < placed.size()) {
      return settled(Stream.concat(all(), Stream.of(order)));
    }
    next.add(insertionPoint(next, order, Order::event), order);
    return new Orders(past, next, refunds, repeats);
  }

  private Orders repeated(Order order) {
    if (repeats.stream().anyMatch(known -> known.event().equals(order.event()))) {
      return this;
    }
    var more = new ArrayList<>(repeats);
    more.add(insertionPoint(more, order, Order::event), order);
    return new Orders(past, placed, refunds, newest(more));
  }

  /** Of those that share an order id or an event the first counts, the others repeat it. */
  private Orders settled(Stream<Order> orders) {
    var first = new ArrayList<Order>();
    var others = new ArrayList<Order>();
    var taken = new HashSet<Object>();
    orders
        .sorted(BY_EVENT)
        .forEach(order -> {
          boolean counts = Collections.disjoint(taken, order.names());
          (counts ? first : others).add(order);
          if (counts) {
            taken.addAll(order.names());
          }
        });
    return new Orders(past, first, refunds, newest(others));
  }

  private Stream<Order> all() {
    return Stream.concat(placed.stream(), repeats.stream());
  }

  /** The repeats of some orders, of those placed: those of others are no longer known as such. */
  List<Order> repeatsOf(List<Order> some) {
    return repeats.isEmpty()
        ? repeats
        : repeats.stream().filter(repeat -> some.stream().anyMatch(repeat::sameAs)).toList();
  }

  private static List<Order> newest(List<Order> repeats) {
    return repeats.subList(Math.max(0, repeats.size() - MOST_REPEATS), repeats.size());
  }

  /** Whether both are the same but for repeats; a list that is made anew is another one. */
  @SuppressWarnings("ReferenceEquality")
  public boolean sameButForRepeats(Orders other) {
    return past == other.past && placed == other.placed && refunds == other.refunds;
  }

  /** Takes in a refund; {@code rate} is that of its currency, unused where it names none. */
  public Orders with(Refund refund, BigDecimal rate) {
    EventKey event = EventKey.of(refund.envelope());
    Predicate<Returned> same = known -> known.event().sameEvent(event);
    if (refunds.stream().anyMatch(same.and(known -> known.event().compareTo(event) <= 0))) {
      return this;
    }
    boolean inOrderCurrency = refund.currency() == null;
    BigDecimal amount = refund.amount();
    if (amount != null && !inOrderCurrency) {
      amount = amount.multiply(rate);
    }
    var next = new ArrayList<>(refunds);
    next.removeIf(same);
    var returned = new Returned(refund.orderId(), event, amount, inOrderCurrency);
    next.add(insertionPoint(next, returned, Returned::event), returned);
    return new Orders(past, placed, next, repeats);
  }

  /** What is left when everything before an event is forgotten. */
  public Orders since(Envelope erasure) {
    EventKey by = EventKey.of(erasure);
    Predicate<EventKey> kept = event -> event.compareTo(by) > 0;
    var left = refunds.stream().filter(refund -> kept.test(refund.event())).toList();
    return new Orders(past.since(by), List.of(), left, List.of())
        .settled(all().filter(order -> kept.test(order.event())));
  }

  /** The newest order's time, void or not. */
  public @Nullable Instant newest() {
    return placed.isEmpty() ? past.newest() : placed.getLast().at();
  }

  /** When an order was placed; absent where it is not known, or void. */
  public @Nullable Instant placedAt(String orderId) {
    Order order = order(orderId);
    return order == null || isVoid(order, refundsOf(order)) ? null : order.at();
  }

  /** When each order was placed, by its id; those that are void are left out. */
  public Map<String, Instant> placedAt() {
    Map<String, List<Returned>> byOrder = refundsByOrder();
    var times = new HashMap<String, Instant>();
    for (Order order : placed) {
      if (!isVoid(order, byOrder.getOrDefault(order.orderId(), List.of()))) {
        times.put(order.orderId(), order.at());
      }
    }
    return times;
  }

  private static boolean isVoid(Order order, List<Returned> returned) {
    return !returned.isEmpty() && order.amount().compareTo(total(returned, order)) <= 0;
  }

  /** The order of an id, if it is kept. */
  public @Nullable Order order(String orderId) {
    for (Order order : placed) {
      if (order.orderId().equals(orderId)) {
        return order;
      }
    }
    return null;
  }

  /** What the refunds of an order add up to, in the base currency; may be more than its amount. */
  public BigDecimal refunded(Order order) {
    return total(refundsOf(order), order);
  }

  private List<Returned> refundsOf(Order order) {
    return refunds.stream().filter(each -> each.orderId().equals(order.orderId())).toList();
  }

  /**
   * The orders that are not void, by time, with what they brought net of refunds; those of a day
   * that {@link #past} keeps as a whole are one.
   */
  public List<Net> net() {
    if (refunds.isEmpty() && past.days().isEmpty()) {
      return List.copyOf(placed); // the same list
    }
    var result = new ArrayList<Net>(past.days().size() + placed.size());
    result.addAll(past.days());
    addNet(placed, result);
    return result;
  }

  /** The given orders, of those placed, that are not void. */
  List<Net> net(List<Order> some) {
    var result = new ArrayList<Net>(some.size());
    addNet(some, result);
    return result;
  }

  /** An order that is not void, or those of a day as one. */
  public sealed interface Net {

    /** When it was placed. */
    Instant at();

    /** What it brought in the base currency, net of refunds. */
    BigDecimal revenue();
  }

  /** What is left of an order, or of those of a day. */
  public record Left(Instant at, BigDecimal revenue) implements Net {}

  private void addNet(List<Order> orders, List<Net> result) {
    Map<String, List<Returned>> byOrder = refundsByOrder();
    for (Order order : orders) {
      List<Returned> returned = byOrder.get(order.orderId());
      if (returned == null) {
        result.add(order);
      } else {
        BigDecimal left = order.amount().subtract(total(returned, order));
        if (left.signum() > 0) {
          result.add(new Left(order.at(), left));
        }
      }
    }
  }

  private Map<String, List<Returned>> refundsByOrder() {
    if (refunds.isEmpty()) {
      return Map.of();
    }
    var byOrder = new HashMap<String, List<Returned>>();
    for (Returned refund : refunds) {
      byOrder.computeIfAbsent(refund.orderId(), id -> new ArrayList<>()).add(refund);
    }
    return byOrder;
  }

  private static BigDecimal total(List<Returned> refunds, Order order) {
    BigDecimal total = BigDecimal.ZERO;
    for (Returned refund : refunds) {
      BigDecimal amount = refund.inBase(order);
      if (amount == null) {
        return order.amount();
      }
      total = total.add(amount);
    }
    return total;
  }

  private static <T> int insertionPoint(List<T> list, T element, Function<T, EventKey> event) {
    int index = Collections.binarySearch(list, element, Comparator.comparing(event));
    return index < 0 ? -index - 1 : index;
  }
}
