/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.customer;

import dev.lifecycle.fact.Orders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one customer's purchases are put down to.
 *
 * @param touches the newest that may still convert, in order of sending, {@value #MOST_TOUCHES} at
 *     most
 * @param accounts by group; at most one for each campaign, category and side of the holdout
 */
public record Ledger(List<Touch> touches, SortedMap<Group, Account> accounts) {

  /** How many messages may convert at one time. */
  public static final int MOST_TOUCHES = 128;

  /** No message so far. */
  public static final Ledger EMPTY = new Ledger(List.of(), new TreeMap<>());

  public Ledger {
    touches = List.copyOf(touches);
    accounts = FixedMap.of(accounts);
  }

  /** With a message. */
  public Ledger with(Touch touch) {
    var next = new ArrayList<>(touches);
    next.add(touch);
    int from = Math.max(0, next.size() - MOST_TOUCHES);
    return new Ledger(next.subList(from, next.size()), accounts);
  }

  /** With another account of a group. */
  public Ledger with(Group group, Account account) {
    return new Ledger(touches, FixedMap.of(accounts).with(group, account));
  }

  /** Whether an account has a window that ended by an instant. */
  public boolean endsBy(Instant end) {
    for (Account account : accounts.values()) {
      if (account.endsBy(end)) {
        return true;
      }
    }
    return false;
  }

  /** With all windows that ended by an instant closed: their orders are as they stand. */
  public Ledger settled(Instant end, List<Orders.Net> orders) {
    var converting = new ArrayList<>(touches);
    converting.removeIf(touch -> !touch.window().until().isAfter(end));
    return new Ledger(
        converting, FixedMap.of(accounts).mapped(account -> account.settled(end, orders)));
  }

  /** Each campaign's newest message that a purchase at an instant counts for, by campaign. */
  public List<Touch> converted(Instant purchase) {
    var newest = new TreeMap<String, Touch>();
    touches.stream()
        .filter(touch -> touch.window().covers(purchase))
        .forEach(touch ->
            newest.merge(
                touch.campaign(),
                touch,
                (a, b) -> b.window().after().isBefore(a.window().after()) ? a : b));
    return List.copyOf(newest.values());
  }

  /** Whether a purchase at an instant counts for a message of a campaign. */
  public boolean hasConverted(String campaign, Instant purchase) {
    return converted(purchase).stream().anyMatch(touch -> touch.campaign().equals(campaign));
  }

  /** The account of a group, if there is one. */
  public Optional<Account> account(Group group) {
    return Optional.ofNullable(accounts.get(group));
  }
}
