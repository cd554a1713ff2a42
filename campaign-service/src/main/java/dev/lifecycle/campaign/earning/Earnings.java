/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.earning;

import dev.lifecycle.campaign.customer.Account;
import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.customer.Group;
import dev.lifecycle.campaign.customer.Standing;
import dev.lifecycle.event.Category;
import dev.lifecycle.fact.Orders;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What every campaign earned, by group. */
public record Earnings(SortedMap<Group, Tally> groups) {

  /** No message so far. */
  public static final Earnings NONE = new Earnings(new TreeMap<>());

  public Earnings {
    groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
  }

  /** What some customers brought, counted anew. */
  public static Earnings of(Collection<CustomerState> customers) {
    var groups = new TreeMap<Group, Tally>();
    customers.forEach(customer -> add(customer, groups));
    return new Earnings(groups);
  }

  private static void add(CustomerState customer, SortedMap<Group, Tally> groups) {
    Map<Group, Account> accounts = customer.ledger().accounts();
    if (!accounts.isEmpty()) {
      List<Orders.Net> orders = customer.orders().net();
      accounts.forEach((group, account) ->
          groups.merge(group, Tally.NONE.plus(account.standing(orders)), Tally::plus));
    }
  }

  /** After a customer's standing in a group has changed; absent = not in it. */
  public static Tally changed(Tally tally, @Nullable Standing before, @Nullable Standing after) {
    Tally without = before == null ? tally : tally.minus(before);
    return after == null ? without : without.plus(after);
  }

  /** Each campaign that messaged or held out somebody, by id. */
  public SortedMap<String, Comparison> byCampaign() {
    return compared(group -> group.category() == null ? group.campaign() : null);
  }

  /** Each category that messages of a campaign were for. */
  public SortedMap<Category, Comparison> byCategory(String campaign) {
    return compared(group -> group.campaign().equals(campaign) ? group.category() : null);
  }

  /**
   * Each category over all campaigns that have two of its customers in both groups, and so can be
   * compared.
   */
  public SortedMap<Category, Combined> byCategory() {
    var campaigns = new TreeMap<Category, List<Comparison>>();
    byCampaign()
        .keySet()
        .forEach(campaign ->
            byCategory(campaign)
                .forEach((category, comparison) -> {
                  if (comparison.varies()) {
                    campaigns.computeIfAbsent(category, _ -> new ArrayList<>()).add(comparison);
                  }
                }));
    var combined = new TreeMap<Category, Combined>();
    campaigns.forEach((category, comparisons) -> combined.put(category, new Combined(comparisons)));
    return combined;
  }

  private <K> SortedMap<K, Comparison> compared(Function<Group, @Nullable K> key) {
    var messaged = new TreeMap<K, Tally>();
    var heldOut = new TreeMap<K, Tally>();
    groups.forEach((group, tally) -> {
      K name = key.apply(group);
      if (name != null && tally.customers() > 0) {
        (group.heldOut() ? heldOut : messaged).merge(name, tally, Tally::plus);
      }
    });
    var names = new TreeMap<K, Comparison>();
    messaged.forEach((name, tally) ->
        names.put(name, new Comparison(tally, heldOut.getOrDefault(name, Tally.NONE))));
    heldOut.forEach((name, tally) -> names.putIfAbsent(name, new Comparison(Tally.NONE, tally)));
    return names;
  }
}
