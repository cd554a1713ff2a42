/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.customer;

import dev.lifecycle.campaign.definition.EventType;
import dev.lifecycle.event.Category;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Contact;
import dev.lifecycle.event.CustomerEvent.Purchase;
import dev.lifecycle.event.CustomerEvent.Refund;
import dev.lifecycle.fact.EventKey;
import dev.lifecycle.fact.History;
import dev.lifecycle.fact.Orders;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How events and changes add to what is known of a customer. Facts only: nothing is entered or
 * sent.
 *
 * @param rates base units per unit of a currency
 * @param history how many orders of a customer are kept by themselves
 */
public record Knowledge(Function<Currency, Optional<BigDecimal>> rates, History history) {

  /** Whether an event was forgotten by an erasure that comes after it. */
  public static boolean forgotten(CustomerState state, CustomerEvent event) {
    EventKey erased = state.erased();
    return erased != null && EventKey.of(event.envelope()).compareTo(erased) <= 0;
  }

  /**
   * Whether an event tells nothing new as far as campaigns go: an order or refund that is known
   * already, by its own id or by the event's, an order older than those kept, or one in a currency
   * that has no rate.
   */
  public boolean repeats(CustomerState state, CustomerEvent event) {
    return switch (event) {
      case Purchase purchase -> repeats(state, purchase);
      case Refund refund -> orders(state, refund).equals(state.orders());
      case Contact contact -> false;
      case CustomerEvent.Erasure erasure -> false;
      case CustomerEvent.Rating rating -> false;
      case CustomerEvent.Complaint complaint -> false;
      case CustomerEvent.Testimonial testimonial -> false;
      case CustomerEvent.Referral referral -> false;
      case CustomerEvent.Visit visit -> false;
    };
  }

  private boolean repeats(CustomerState state, Purchase purchase) {
    EventKey event = EventKey.of(purchase.envelope());
    return rates.apply(purchase.currency()).isEmpty()
        || state.orders().past().covers(event)
        || state.orders().placed().stream()
            .anyMatch(order ->
                order.orderId().equals(purchase.orderId()) || order.event().sameEvent(event));
  }

  /** With an event's facts. */
  public CustomerState with(CustomerState state, CustomerEvent event) {
    CustomerState seen = repeats(state, event) ? state : seen(state, event);
    return switch (event) {
      case Purchase purchase ->
          rates
              .apply(purchase.currency())
              .map(rate -> seen.with(history.bounded(seen.orders().with(purchase, rate))))
              .map(ordered -> bought(ordered, purchase))
              .orElse(seen);
      case Refund refund -> seen.with(history.bounded(orders(seen, refund)));
      case Contact contact -> seen.with(seen.contact().with(contact));
      case CustomerEvent.Erasure erasure -> erased(state, EventKey.of(erasure.envelope()), erasure);
      case CustomerEvent.Rating rating -> seen;
      case CustomerEvent.Complaint complaint -> seen;
      case CustomerEvent.Testimonial testimonial -> seen;
      case CustomerEvent.Referral referral -> seen;
      case CustomerEvent.Visit visit -> seen;
    };
  }

  /**
   * With the categories after a change.
   *
   * @param leavesThatEnd the categories of which it is kept when they were left
   */
  public static CustomerState with(
      CustomerState state, CategoryChange change, Set<Category> leavesThatEnd) {
    var categories = EnumSet.noneOf(Category.class);
    categories.addAll(state.categories());
    for (CategoryChange.ModelChange model : change.changes()) {
      categories.removeIf(category -> category.model() == model.model());
      categories.addAll(model.current());
    }
    return state
        .withCategories(change.sequence(), categories)
        .withLeft(left(state, change, leavesThatEnd));
  }

  /** Who enters a category at the instant of its last leaving, or before, did not leave it. */
  private static Map<Category, Instant> left(
      CustomerState state, CategoryChange change, Set<Category> leavesThatEnd) {
    Instant at = change.effectiveAt();
    if (state.erased() != null && !at.isAfter(state.erased().time())) {
      return state.left();
    }
    var left = new EnumMap<Category, Instant>(Category.class);
    left.putAll(state.left());
    for (CategoryChange.ModelChange model : change.changes()) {
      model.left().forEach(category -> left.merge(category, at, Knowledge::later));
      model
          .entered()
          .forEach(category ->
              left.computeIfPresent(category, (_, last) -> last.isBefore(at) ? last : null));
    }
    left.keySet().retainAll(leavesThatEnd);
    return left;
  }

  private static CustomerState seen(CustomerState state, CustomerEvent event) {
    FixedMap<EventType, Instant> newest = FixedMap.of(state.newest());
    EventType type = EventType.of(event);
    Instant known = type == null ? null : newest.get(type);
    if (type != null && (known == null || event.time().isAfter(known))) {
      newest = newest.with(type, event.time());
    }
    return state.withTimes(earlier(state.firstSeen(), event.time()), newest);
  }

  /** With a purchase's items, if it is the one that counts for its order. */
  private static CustomerState bought(CustomerState state, Purchase purchase) {
    if (state.bought().isEmpty() && Bought.of(purchase).isEmpty()) {
      return state;
    }
    boolean counts =
        state.orders().placed().stream()
            .anyMatch(order -> order.event().equals(EventKey.of(purchase.envelope())));
    List<Bought> items = counts ? Bought.with(purchase, state) : state.bought();
    return items.equals(state.bought()) ? state : state.withBought(items);
  }

  private Orders orders(CustomerState state, Refund refund) {
    Currency currency = refund.currency();
    if (currency == null || refund.amount() == null) {
      return state.orders().with(refund, BigDecimal.ONE);
    }
    return rates
        .apply(currency)
        .map(rate -> state.orders().with(refund, rate))
        .orElse(state.orders());
  }

  /** What is left after an erasure: its place, what comes after it, and what waits. */
  private static CustomerState erased(
      CustomerState state, EventKey by, CustomerEvent.Erasure erasure) {
    Instant at = by.time();
    Map<EventType, Instant> newest = since(at, state.newest());
    List<Sent> sent = state.sent().stream().filter(message -> message.at().isAfter(at)).toList();
    Orders orders = state.orders().since(erasure.envelope());
    Map<String, Instant> placedAt = orders.placedAt();
    if (!orders.placed().isEmpty()) {
      newest.merge(EventType.PURCHASE, orders.placed().getLast().at(), Knowledge::later);
    }
    ContactCard contact = state.contact().since(by);
    Instant known = state.firstSeen();
    Instant first = known == null || known.isAfter(at) ? known : oldest(newest, orders, contact);
    return new CustomerState(
        state.customer(),
        by,
        first,
        newest,
        orders,
        state.bought().stream().filter(item -> placedAt.containsKey(item.orderId())).toList(),
        contact,
        state.sequence(),
        state.categories(),
        first == null ? Map.of() : since(at, state.left()),
        state.waiting(),
        first == null ? Map.of() : remembered(state.memory(), at),
        sent,
        state.ledger().since(at),
        null);
  }

  /** The earliest that is known, where what came before is forgotten. */
  private static @Nullable Instant oldest(
      Map<EventType, Instant> newest, Orders orders, ContactCard contact) {
    return Stream.of(
            newest.values().stream(),
            orders.placed().stream().map(Orders.Order::at),
            contact.told())
        .flatMap(times -> times)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** What entered a campaign after an erasure has entered; what is planned is planned anew. */
  private static Map<String, Memory> remembered(Map<String, Memory> known, Instant erased) {
    var memory = new TreeMap<String, Memory>();
    known.forEach((campaign, entered) -> {
      Instant last = entered.lastAt();
      if (last != null && last.isAfter(erased)) {
        memory.put(campaign, entered.with(null));
      }
    });
    return memory;
  }

  private static <K extends Comparable<K>> Map<K, Instant> since(
      Instant erased, Map<K, Instant> times) {
    var since = new TreeMap<>(times);
    since.values().removeIf(time -> !time.isAfter(erased));
    return since;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(@Nullable Instant known, Instant time) {
    return known == null || time.isBefore(known) ? time : known;
  }
}
