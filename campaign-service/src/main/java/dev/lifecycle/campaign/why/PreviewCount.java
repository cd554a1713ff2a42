/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.why;

import dev.lifecycle.event.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What saving a campaign would do, counted over many customers.
 *
 * @param partitions the parts of all customers that were counted
 * @param customers how many customers are known
 * @param fates how many of them fare how
 * @param waiting entries that wait in the campaign now
 * @param moved entries that would go on at another send, or at another time
 * @param stopped sends that would be stopped at once
 * @param next the earliest of all dates to come
 */
public record PreviewCount(
    SortedSet<Integer> partitions,
    long customers,
    SortedMap<Fate, Tally> fates,
    long waiting,
    long moved,
    long stopped,
    @Nullable Next next) {

  /** Nobody, nowhere. */
  public static final PreviewCount NOBODY =
      new PreviewCount(new TreeSet<>(), 0, new TreeMap<>(), 0, 0, 0, null);

  private static final int MOST_EXAMPLES = 5;

  public PreviewCount {
    partitions = Collections.unmodifiableSortedSet(new TreeSet<>(partitions));
    fates = Collections.unmodifiableSortedMap(new TreeMap<>(fates));
  }

  /** How many, and the ids of some of them. */
  public record Tally(long count, List<String> examples) {

    public Tally {
      examples = List.copyOf(examples);
    }

    Tally and(Tally more) {
      var all = new ArrayList<>(examples);
      all.addAll(more.examples);
      return new Tally(count + more.count, all.subList(0, Math.min(all.size(), MOST_EXAMPLES)));
    }
  }

  /** An instant to come, and for how many customers it does. */
  public record Next(Instant at, long customers) {

    static @Nullable Next earlier(@Nullable Next one, @Nullable Next other) {
      if (one == null || other == null) {
        return one == null ? other : one;
      }
      if (one.at.equals(other.at)) {
        return new Next(one.at, one.customers + other.customers);
      }
      return one.at.isBefore(other.at) ? one : other;
    }
  }

  /** Nobody, in a part of the customers that was looked at. */
  public static PreviewCount nobodyIn(int partition) {
    return new PreviewCount(new TreeSet<>(List.of(partition)), 0, new TreeMap<>(), 0, 0, 0, null);
  }

  /** With one customer more. */
  public PreviewCount and(CustomerId customer, Foreseen foreseen) {
    var one =
        new PreviewCount(
            new TreeSet<>(),
            1,
            new TreeMap<>(Map.of(foreseen.fate(), new Tally(1, List.of(customer.value())))),
            foreseen.waiting(),
            foreseen.moved(),
            foreseen.stopped(),
            foreseen.plannedAt() == null ? null : new Next(foreseen.plannedAt(), 1));
    return and(one);
  }

  /** Both together. */
  public PreviewCount and(PreviewCount more) {
    var parts = new TreeSet<>(partitions);
    parts.addAll(more.partitions);
    var all = new TreeMap<>(fates);
    more.fates.forEach((fate, tally) -> all.merge(fate, tally, Tally::and));
    return new PreviewCount(
        parts,
        customers + more.customers,
        all,
        waiting + more.waiting,
        moved + more.moved,
        stopped + more.stopped,
        Next.earlier(next, more.next));
  }

  /** How many fare so. */
  public long count(Fate fate) {
    Tally tally = fates.get(fate);
    return tally == null ? 0 : tally.count();
  }
}
