/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.compare;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts differences, which come customer by customer, in total and by campaign, and keeps the
 * first of each campaign and kind.
 */
public final class ComparisonTally {

  private final DifferenceTally total = new DifferenceTally();
  private final Map<String, DifferenceTally> campaigns = new TreeMap<>();

  /** Counts one. */
  public void add(Difference difference) {
    total.add(difference);
    campaigns.computeIfAbsent(difference.campaign(), _ -> new DifferenceTally()).add(difference);
  }

  /** The first of each campaign and kind, by campaign and kind. */
  public List<Difference> examples() {
    return campaigns.values().stream().flatMap(each -> each.examples().stream()).toList();
  }

  /** What it comes to; campaigns without differences are left out. */
  public Comparison result() {
    return new Comparison(
        total.result(),
        campaigns.entrySet().stream()
            .map(each -> new Comparison.OfCampaign(each.getKey(), each.getValue().result()))
            .toList());
  }
}
