/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.campaign.customer.Group;
import dev.lifecycle.campaign.earning.Comparison;
import dev.lifecycle.campaign.earning.Earnings;
import dev.lifecycle.campaign.earning.Tally;
import dev.lifecycle.event.CampaignEarnings;
import dev.lifecycle.event.Category;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What all customers brought, as every partition last told it. One thread fills it, the HTTP API
 * and the metrics read it.
 */
public final class EarningsBoard {

  private final Map<Group, Map<Integer, Tally>> groups = new ConcurrentHashMap<>();

  /** Takes in what a partition tells of a campaign: it replaces what it told before. */
  void post(CampaignEarnings told) {
    for (CampaignEarnings.Group each : told.groups()) {
      groups
          .computeIfAbsent(
              new Group(told.campaign(), each.category(), each.heldOut()),
              _ -> new ConcurrentHashMap<>())
          .put(
              told.partition(),
              new Tally(each.customers(), each.converted(), each.revenue(), each.squares()));
    }
  }

  /** What all campaigns earned. */
  public Earnings earnings() {
    var sums = new TreeMap<Group, Tally>();
    groups.keySet().forEach(group -> sums.put(group, sum(group)));
    return new Earnings(sums);
  }

  /** What one campaign earned, with the customers of a category; absent = with all. */
  Comparison comparison(String campaign, @Nullable Category category) {
    return new Comparison(
        sum(new Group(campaign, category, false)), sum(new Group(campaign, category, true)));
  }

  private Tally sum(Group group) {
    return groups.getOrDefault(group, Map.of()).values().stream().reduce(Tally.NONE, Tally::plus);
  }
}
