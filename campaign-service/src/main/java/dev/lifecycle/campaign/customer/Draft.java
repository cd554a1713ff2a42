/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.customer;

import dev.lifecycle.campaign.definition.EventType;
import dev.lifecycle.event.Category;
import dev.lifecycle.fact.Orders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A customer's state while one change is made to it. */
final class Draft {

  private final CustomerState state;

  @Nullable Instant firstSeen;
  Map<EventType, Instant> newest;
  Orders orders;
  List<Bought> bought;
  ContactCard contact;
  long sequence;
  Set<Category> categories;
  Map<Category, Instant> left;
  List<Waiting> waiting;
  Map<String, Memory> memory;
  List<Sent> sent;
  Ledger ledger;
  @Nullable Instant nextDue;

  Draft(CustomerState state) {
    this.state = state;
    firstSeen = state.firstSeen();
    newest = state.newest();
    orders = state.orders();
    bought = state.bought();
    contact = state.contact();
    sequence = state.sequence();
    categories = state.categories();
    left = state.left();
    waiting = state.waiting();
    memory = state.memory();
    sent = state.sent();
    ledger = state.ledger();
    nextDue = state.nextDue();
  }

  CustomerState build() {
    return new CustomerState(
        state.customer(),
        state.erased(),
        firstSeen,
        newest,
        orders,
        bought,
        contact,
        sequence,
        categories,
        left,
        waiting,
        memory,
        sent,
        ledger,
        nextDue);
  }
}
