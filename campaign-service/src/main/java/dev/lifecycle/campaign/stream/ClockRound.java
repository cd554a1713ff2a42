/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.streams.DueIndex.Due;
import dev.lifecycle.streams.SliceBudget;
import dev.lifecycle.streams.TimerMetrics;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;

/**
 * What a task does when it looks at the clock, in slices, so that live events flow in between: what
 * is due, then the walk that shows a changed catalog.
 */
final class ClockRound {

  private final TaskState task;
  private final CustomerSteps steps;
  private final TimerMetrics metrics;

  ClockRound(TaskState task, CustomerSteps steps, TimerMetrics metrics) {
    this.task = task;
    this.steps = steps;
    this.metrics = metrics;
  }

  /** Does what is due; answers whether work is left for another round. */
  boolean run(Instant now, SliceBudget budget) {
    boolean upToDate = fire(now, budget);
    walk(now, budget);
    return !upToDate || task.walk().sweep().running();
  }

  /** Acts on timers; answers whether all that are due are done. */
  private boolean fire(Instant now, SliceBudget budget) {
    while (task.customers().timers().mayBeDue(now)) {
      int limit = budget.nextSlice();
      if (limit == 0) {
        return false;
      }
      List<Due> slice = task.customers().timers().take(now, limit);
      for (Due due : slice) {
        steps.fire(due, now);
        metrics.fired(due.at(), now);
      }
      if (slice.size() < limit) {
        return true;
      }
    }
    return true;
  }

  private void walk(Instant now, SliceBudget budget) {
    while (task.walk().sweep().running()) {
      int limit = budget.nextSlice();
      if (limit == 0) {
        return;
      }
      for (KeyValue<Bytes, byte[]> entry :
          task.walk().sweep().slice(task.customers().store(), limit)) {
        steps.show(entry, now);
        task.walk().sweep().reached(entry.key);
      }
    }
  }
}
