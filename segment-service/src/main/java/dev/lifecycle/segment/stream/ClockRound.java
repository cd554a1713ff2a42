/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import dev.lifecycle.segment.stream.Reviews.Review;
import dev.lifecycle.segment.stream.Reviews.Walk;
import dev.lifecycle.streams.DueIndex.Due;
import dev.lifecycle.streams.SliceBudget;
import dev.lifecycle.streams.TimerMetrics;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;

/**
 * What a task does when it looks at the clock, in slices, so that live events flow in between:
 * boundaries that have passed, the population at its instant, and the walks under way.
 */
final class ClockRound {

  private final TaskState task;
  private final CustomerSteps steps;
  private final PopulationDuty population;
  private final TimerMetrics metrics;

  ClockRound(TaskState task, CustomerSteps steps, PopulationDuty population, TimerMetrics metrics) {
    this.task = task;
    this.steps = steps;
    this.population = population;
    this.metrics = metrics;
  }

  /** Does what is due; answers whether work is left for another round. */
  boolean run(Instant now, SliceBudget budget) {
    population.adopt();
    Instant until = population.limit(now);
    boolean upToDate = actedUpTo(until, now, budget);
    if (upToDate && population.countable(now)) {
      count(now);
    }
    population.publish();
    task.reviews().current().ifPresent(walk -> walk(walk, budget));
    return until.isBefore(now) || !upToDate || task.reviews().anyRunning();
  }

  private void count(Instant now) {
    population.counted(steps.totals(population.following(now)), now);
    if (!population.due(now)) {
      steps.forgetEarlier();
    }
  }

  /** Acts on boundaries; answers whether all up to {@code until} are done. */
  private boolean actedUpTo(Instant until, Instant now, SliceBudget budget) {
    while (task.customers().timers().mayBeDue(until)) {
      int limit = budget.nextSlice();
      if (limit == 0) {
        return false;
      }
      for (Due due : task.customers().timers().take(until, limit)) {
        steps.fire(due, until);
        metrics.fired(due.at(), now);
      }
    }
    return true;
  }

  private void walk(Walk walk, SliceBudget budget) {
    Review review = walk.review();
    int limit = budget.nextSlice();
    while (review != null && limit > 0) {
      List<KeyValue<Bytes, byte[]>> slice = walk.sweep().slice(task.customers().store(), limit);
      for (KeyValue<Bytes, byte[]> entry : slice) {
        steps.review(CustomerStates.decode(entry), review);
        walk.sweep().reached(entry.key);
      }
      review = walk.review();
      limit = review == null ? 0 : budget.nextSlice();
    }
  }
}
