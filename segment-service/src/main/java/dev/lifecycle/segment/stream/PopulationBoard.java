/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import dev.lifecycle.event.LifecycleEvent;
import dev.lifecycle.event.Population;
import dev.lifecycle.event.PopulationTotals;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The newest population record and the newest totals of every partition, as read from the topic.
 * One thread fills it, all tasks and the HTTP API read it.
 */
public final class PopulationBoard {

  private final Map<Integer, PopulationTotals> totals = new ConcurrentHashMap<>();
  private final int partitions;
  private volatile @Nullable Population population;

  /**
   * An empty board.
   *
   * @param partitions how many partitions the customers are in
   */
  public PopulationBoard(int partitions) {
    this.partitions = partitions;
  }

  /** The newest record; null where none was taken so far. */
  public @Nullable Population population() {
    return population;
  }

  /** Takes in the next event of the topic. */
  void post(LifecycleEvent event) {
    if (event instanceof Population newest) {
      population = newest;
    } else if (event instanceof PopulationTotals newest) {
      totals.put(newest.partition(), newest);
    }
  }

  /** The totals of all partitions at an instant; empty while some are missing. */
  List<PopulationTotals> complete(Instant at) {
    List<PopulationTotals> taken =
        totals.values().stream()
            .filter(each -> each.partition() < partitions && each.at().equals(at))
            .toList();
    return taken.size() == partitions ? taken : List.of();
  }
}
