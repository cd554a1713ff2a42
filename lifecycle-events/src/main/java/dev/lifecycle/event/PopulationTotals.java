/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one partition's customers add up to at one instant: absolute, so that publishing it again
 * changes nothing. All partitions together give the {@link Population}.
 *
 * @param repeatCustomers customers with two occasions or more
 * @param gapDays Σ(date(last) − date(first)) of these
 * @param gapIntervals Σ(n − 1) of these
 * @param sizes how many customers each category has
 * @param revenue annual revenue above 0 by bucket: a mergeable sketch with a relative error of at
 *     most 1 %
 */
public record PopulationTotals(
    int partition,
    Instant at,
    long customers,
    long repeatCustomers,
    long gapDays,
    long gapIntervals,
    Map<Category, Long> sizes,
    SortedMap<Integer, Bucket> revenue)
    implements LifecycleEvent {

  public PopulationTotals {
    sizes = Map.copyOf(sizes);
    revenue = Collections.unmodifiableSortedMap(new TreeMap<>(revenue));
  }

  /** The customers whose annual revenue falls into one bucket, and what they hold together. */
  public record Bucket(long customers, BigDecimal revenue) {}
}
