/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import dev.lifecycle.event.Population;
import dev.lifecycle.event.PopulationTotals;
import dev.lifecycle.segment.population.PopulationTaker;
import dev.lifecycle.segment.population.Refreshes;
import dev.lifecycle.segment.setting.SegmentSettings;
import java.time.Instant;
import java.util.List;

/**
 * A task's part in the population: it publishes its own totals, partition 0 makes the record from
 * everyone's, and all go by the newest record (segmentation.md, "Facts about the whole
 * population"). Of several instants missed only the last is taken.
 */
final class PopulationDuty {

  private final Refreshes refreshes;
  private final PopulationTaker taker;
  private final PopulationBoard board;
  private final TaskState task;
  private final SegmentOutput output;

  PopulationDuty(
      SegmentSettings settings, PopulationBoard board, TaskState task, SegmentOutput output) {
    this.refreshes = new Refreshes(settings);
    this.taker = new PopulationTaker(settings.population());
    this.board = board;
    this.task = task;
    this.output = output;
  }

  /** Notes where a task that never counted starts: before its first instant nothing is missed. */
  void begin(Instant now) {
    if (task.memory().counted() == null) {
      task.memory().counted(refreshes.lastBy(now));
    }
  }

  /** Goes by the newest record; if its values differ, everyone is judged again. */
  void adopt() {
    Population newest = board.population();
    if (newest != null && task.memory().adopt(newest)) {
      task.reviews().population().start(newest.at());
    }
  }

  /** Whether the population is to be counted at {@link #instant} once its boundaries are done. */
  boolean due(Instant now) {
    Instant counted = task.memory().counted();
    return counted != null && counted.isBefore(instant(now));
  }

  /** The newest instant at which the population is taken. */
  Instant instant(Instant now) {
    return refreshes.lastBy(now);
  }

  void count(Instant at) {
    output.writePopulation(task.customers().count().totals(task.partition(), at));
    task.memory().counted(at);
  }

  /** Makes the record once the totals of all partitions are in. */
  void publish() {
    Instant at = task.memory().counted();
    if (task.partition() != 0 || at == null || at.equals(task.memory().published())) {
      return;
    }
    List<PopulationTotals> totals = board.complete(at);
    if (!totals.isEmpty()) {
      output.writePopulation(taker.take(totals, task.memory().inForce(), at));
      task.memory().published(at);
    }
  }
}
