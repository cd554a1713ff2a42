/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.population;

import dev.lifecycle.event.PopulationTotals.Bucket;
import java.math.BigDecimal;
import java.util.SortedMap;

/** The annual revenues above 0 of some customers. */
sealed interface Revenues permits RevenueBuckets, RevenueRanking {

  /** Replaces one customer's annual revenue by another. */
  void replace(BigDecimal before, BigDecimal after);

  /** What the totals have of it, by {@link RevenueBuckets#index}, lowest revenue first. */
  SortedMap<Integer, Bucket> sketch();
}
