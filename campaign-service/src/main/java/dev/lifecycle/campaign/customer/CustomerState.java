/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.customer;

import dev.lifecycle.campaign.definition.EventType;
import dev.lifecycle.campaign.timer.LocalTimes;
import dev.lifecycle.event.Category;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.fact.Calendar;
import dev.lifecycle.fact.EventKey;
import dev.lifecycle.fact.Orders;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All that this service keeps of one customer. Records, lists and maps of simple values; two states
 * that are equal behave the same.
 *
 * @param erased the newest erasure: what comes before it is forgotten for good
 * @param firstSeen the time of the customer's first event
 * @param newest the time of the newest event of each type
 * @param sequence the newest category change's sequence, 0 before the first
 * @param left when the customer last left each category that ends entries; bounded by their number
 * @param bought the items that will not last for ever, those that end first in front; bounded
 * @param waiting the entries that have a send to come, in order of entering
 * @param memory by campaign id, in the order of these
 * @param sent the messages of the last days, oldest first; bounded
 * @param ledger what purchases are put down to
 * @param nextDue the earliest instant at which onTime has something to do; absent if never
 */
public record CustomerState(
    CustomerId customer,
    @Nullable EventKey erased,
    @Nullable Instant firstSeen,
    Map<EventType, Instant> newest,
    Orders orders,
    List<Bought> bought,
    ContactCard contact,
    long sequence,
    Set<Category> categories,
    Map<Category, Instant> left,
    List<Waiting> waiting,
    Map<String, Memory> memory,
    List<Sent> sent,
    Ledger ledger,
    @Nullable Instant nextDue) {

  public CustomerState {
    newest = FixedMap.of(newest);
    categories = FixedSet.of(Category.class, categories);
    left = FixedMap.of(left);
    bought = List.copyOf(bought);
    waiting = List.copyOf(waiting);
    memory = FixedMap.of(memory);
    sent = List.copyOf(sent);
  }

  /** A customer nothing is known of. */
  public static CustomerState unknown(CustomerId customer) {
    return new CustomerState(
        customer,
        null,
        null,
        Map.of(),
        Orders.NONE,
        List.of(),
        ContactCard.EMPTY,
        0,
        Set.of(),
        Map.of(),
        List.of(),
        Map.of(),
        List.of(),
        Ledger.EMPTY,
        null);
  }

  /** What waits in a campaign. */
  public List<Waiting> waitingIn(String campaign) {
    return waiting.stream().filter(each -> each.campaign().equals(campaign)).toList();
  }

  /** What is remembered of a campaign. */
  public Memory memoryOf(String campaign) {
    return memory.getOrDefault(campaign, Memory.NONE);
  }

  /** The newest of the visits and orders, void or not. */
  public @Nullable Instant lastVisit() {
    Instant visit = newest.get(EventType.VISIT);
    Instant order = orders.newest();
    return visit == null || (order != null && order.isAfter(visit)) ? order : visit;
  }

  /** The newest of the orders that are not void. */
  public @Nullable Instant lastOrder() {
    List<Orders.Net> bought = orders.net();
    return bought.isEmpty() ? orders.past().occasions().last() : bought.getLast().at();
  }

  /** The customer's local times: in their own zone, else in the business zone. */
  public LocalTimes times(ZoneId business, LocalTime sendHour) {
    ZoneId own = ContactCard.value(contact.timeZone());
    return new LocalTimes(new Calendar(own == null ? business : own), sendHour);
  }

  /** When the last message went out. */
  public @Nullable Instant lastMessage() {
    return sent.isEmpty() ? null : sent.getLast().at();
  }

  /** With other orders. */
  public CustomerState with(Orders orders) {
    return changed(draft -> draft.orders = orders);
  }

  /** With other items that will not last for ever. */
  public CustomerState withBought(List<Bought> bought) {
    return changed(draft -> draft.bought = bought);
  }

  /** With another contact card. */
  public CustomerState with(ContactCard contact) {
    return changed(draft -> draft.contact = contact);
  }

  /** With other times at which the customer was first seen and did things. */
  public CustomerState withTimes(@Nullable Instant firstSeen, Map<EventType, Instant> newest) {
    return changed(draft -> {
      draft.firstSeen = firstSeen;
      draft.newest = newest;
    });
  }

  /** With the categories after a change. */
  public CustomerState withCategories(long sequence, Set<Category> categories) {
    return changed(draft -> {
      draft.sequence = sequence;
      draft.categories = categories;
    });
  }

  /** With other times at which categories were left. */
  CustomerState withLeft(Map<Category, Instant> left) {
    return left.equals(this.left) ? this : changed(draft -> draft.left = left);
  }

  /** With other entries. */
  public CustomerState withWaiting(List<Waiting> waiting) {
    return changed(draft -> draft.waiting = waiting);
  }

  /** With what is to be remembered of a campaign. */
  public CustomerState with(String campaign, Memory remembered) {
    FixedMap<String, Memory> known = FixedMap.of(memory);
    FixedMap<String, Memory> next =
        remembered.equals(Memory.NONE) ? known.without(campaign) : known.with(campaign, remembered);
    return changed(draft -> draft.memory = next);
  }

  /** With other messages sent. */
  public CustomerState withSent(List<Sent> sent) {
    return changed(draft -> draft.sent = sent);
  }

  /** With another ledger. */
  public CustomerState with(Ledger ledger) {
    return changed(draft -> draft.ledger = ledger);
  }

  /** With another instant to look again at. */
  public CustomerState withNextDue(@Nullable Instant nextDue) {
    return Objects.equals(this.nextDue, nextDue) ? this : changed(draft -> draft.nextDue = nextDue);
  }

  private CustomerState changed(Consumer<Draft> change) {
    var draft = new Draft(this);
    change.accept(draft);
    return draft.build();
  }
}
