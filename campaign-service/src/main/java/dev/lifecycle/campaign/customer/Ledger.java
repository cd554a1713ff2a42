/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.customer;

import dev.lifecycle.fact.Orders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one customer's purchases are put down to. A campaign's account counts a purchase exactly
 * where one of its touches does.
 */
public final class Ledger {

  /** How many messages may convert at one time. */
  public static final int MOST_TOUCHES = 128;

  /** No message so far. */
  public static final Ledger EMPTY = new Ledger(List.of(), Map.of());

  private final List<Touch> touches;
  private final FixedMap<Group, Account> accounts;
  private final Instant firstEnd;

  /**
   * A ledger as it was kept.
   *
   * @param touches those that may still convert, in order of sending, {@value #MOST_TOUCHES} at
   *     most
   * @param accounts by group; at most one for each campaign, category and side of the holdout
   */
  public Ledger(List<Touch> touches, Map<Group, Account> accounts) {
    this(touches, FixedMap.of(accounts), firstEnd(touches, accounts.values()));
  }

  /**
   * The same, and what is asked most is known.
   *
   * @param firstEnd no window ends before then
   */
  private Ledger(List<Touch> touches, FixedMap<Group, Account> accounts, Instant firstEnd) {
    this.touches = List.copyOf(touches);
    this.accounts = accounts;
    this.firstEnd = firstEnd;
  }

  private static Instant firstEnd(List<Touch> touches, Collection<Account> accounts) {
    Instant first = Instant.MAX;
    for (Touch touch : touches) {
      first = earlier(first, touch.window().until());
    }
    for (Account account : accounts) {
      first = earlier(first, account.firstEnd());
    }
    return first;
  }

  private static Instant earlier(Instant a, Instant b) {
    return b.isBefore(a) ? b : a;
  }

  /** The messages that may still convert, in order of sending. */
  public List<Touch> touches() {
    return touches;
  }

  /** What is counted for each group, in the order of these. */
  public Map<Group, Account> accounts() {
    return accounts;
  }

  /**
   * With a message whose window its campaign's account counts. Beyond the bound the one that ends
   * first is over, and what its account counts for it alone; orders as they stand.
   */
  public Ledger with(Touch touch, List<Orders.Net> orders) {
    var next = new ArrayList<>(touches);
    next.add(touch);
    if (next.size() <= MOST_TOUCHES) {
      return new Ledger(next, accounts, earlier(firstEnd, touch.window().until()));
    }
    next.remove(Collections.min(next, Comparator.comparing(each -> each.window().until())));
    return settled(next, Instant.MIN, orders);
  }

  /** With another account of a group; messages that their campaign does not count are over. */
  public Ledger with(Group group, Account account) {
    FixedMap<Group, Account> next = accounts.with(group, account);
    List<Touch> counted = touches;
    if (group.category() == null) {
      counted = new ArrayList<>(touches);
      counted.removeIf(touch -> touch.isOf(group) && !account.counts(touch.window()));
    }
    return new Ledger(counted, next, earlier(firstEnd, account.firstEnd()));
  }

  /** Whether a window ended by an instant; asked at every event. */
  public boolean endsBy(Instant end) {
    return !firstEnd.isAfter(end) && !firstEnd(touches, accounts.values()).isAfter(end);
  }

  /** With all that ended by an instant closed: the orders of it are as they stand. */
  public Ledger settled(Instant end, List<Orders.Net> orders) {
    return settled(
        touches.stream().filter(touch -> !touch.window().endsBy(end)).toList(), end, orders);
  }

  /** What is left when all up to an instant is forgotten: what counts for messages since. */
  Ledger since(Instant erasure) {
    var open = touches.stream().filter(touch -> touch.window().after().isAfter(erasure)).toList();
    var left = new TreeMap<Group, Account>();
    accounts.forEach((group, account) -> {
      var windows = account.settled(erasure, first(open, group), List.of()).windows();
      if (!windows.isEmpty()) {
        left.put(group, new Account(windows, Standing.NOTHING));
      }
    });
    return new Ledger(open, left);
  }

  private Ledger settled(List<Touch> open, Instant end, List<Orders.Net> orders) {
    return new Ledger(
        open,
        accounts.mapped((group, account) ->
            account.windows().isEmpty()
                ? account
                : account.settled(end, first(open, group), orders)));
  }

  private static Instant first(List<Touch> touches, Group group) {
    Instant first = Instant.MAX;
    for (Touch touch : touches) {
      if (touch.isOf(group)) {
        first = earlier(first, touch.window().after());
      }
    }
    return first;
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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ledger ledger
        && touches.equals(ledger.touches)
        && accounts.equals(ledger.accounts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(touches, accounts);
  }

  @Override
  public String toString() {
    return "Ledger[touches=%s, accounts=%s]".formatted(touches, accounts);
  }
}
