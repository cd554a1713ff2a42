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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task's part in the population: it publishes its own totals, partition 0 makes the record from
 * everyone's, and all go by the newest record (segmentation.md, "Facts about the whole
 * population").
 *
 * <p>One instant after the other, however late: what comes after an instant waits for its record,
 * for {@link #PATIENCE} at the most.
 */
final class PopulationDuty {

  /** How long boundaries wait for a record that another instance owes. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Refreshes refreshes;
  private final PopulationTaker taker;
  private final PopulationBoard board;
  private final TaskState task;
  private final Sinks output;
  private @Nullable Population adopted;
  private Instant waitsUntil = Instant.MIN;
  private Instant next = Instant.MAX;

  PopulationDuty(SegmentSettings settings, PopulationBoard board, TaskState task, Sinks output) {
    this.refreshes = new Refreshes(settings);
    this.taker = new PopulationTaker(settings.population());
    this.board = board;
    this.task = task;
    this.output = output;
  }

  /** Takes the duty up where it was left; a task that never counted has missed nothing so far. */
  void begin(Instant now) {
    adopt();
    if (task.memory().counted() == null) {
      task.memory().begin(refreshes.lastBy(now));
    }
    waitsUntil = now.plus(PATIENCE);
    next = refreshes.after(counted());
  }

  /**
   * Goes by the newest record, once everyone is judged by the one before; if its values differ,
   * everyone is judged again.
   */
  void adopt() {
    Population newest = board.population();
    if (newest == null || newest.equals(adopted) || task.reviews().anyRunning()) {
      return;
    }
    adopted = newest;
    if (task.memory().adopt(newest)) {
      task.reviews().population().start(newest.at());
    }
  }

  /** Whether an instant has passed at which the population is still to be counted. */
  boolean due(Instant now) {
    return !now.isBefore(next);
  }

  /** The instant to count at next; it has passed where that is {@link #due}. */
  Instant following(Instant now) {
    return due(now) ? refreshes.following(counted(), now) : next;
  }

  /** Up to when boundaries may be acted on now. */
  Instant limit(Instant now) {
    if (awaitsRecord(now)) {
      return counted();
    }
    return due(now) ? following(now) : now;
  }

  /** Whether to count now, once all boundaries up to the {@link #limit} are acted on. */
  boolean countable(Instant now) {
    return due(now) && !awaitsRecord(now) && !task.reviews().anyRunning();
  }

  /** Publishes this task's totals. */
  void counted(PopulationTotals totals, Instant now) {
    output.writePopulation(totals);
    task.memory().counted(totals.at());
    waitsUntil = now.plus(PATIENCE);
    next = refreshes.after(totals.at());
  }

  /** Makes the record once the totals of all partitions are in. */
  void publish() {
    Instant at = counted();
    if (task.partition() != 0 || !task.memory().owesRecord()) {
      return;
    }
    List<PopulationTotals> totals = board.complete(at);
    if (!totals.isEmpty()) {
      output.writePopulation(taker.take(totals, task.memory().inForce(), at));
      task.memory().published(at);
    }
  }

  private boolean awaitsRecord(Instant now) {
    return task.memory().awaitsRecord() && now.isBefore(waitsUntil);
  }

  private Instant counted() {
    Instant counted = task.memory().counted();
    return counted == null ? Instant.MIN : counted;
  }
}
