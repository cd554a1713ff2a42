/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.replay;

import dev.lifecycle.event.CustomerId;
import dev.lifecycle.segment.change.Step;
import java.time.Instant;
import java.util.Comparator;

/**
 * One step of one customer.
 *
 * @param at when it was asked for
 * @param event the place of the event in its window; {@link #NO_EVENT} where time or the population
 *     asked
 */
record Happening(Instant at, int event, Step step) {

  static final int NO_EVENT = -1;

  /** At one instant first boundaries, customers by id, then events as they are given. */
  static final Comparator<Happening> ORDER =
      Comparator.comparing(Happening::at)
          .thenComparingInt(Happening::event)
          .thenComparing(Happening::customer);

  /** Whether there is anything to tell. */
  boolean matters() {
    return event != NO_EVENT || !step.changes().isEmpty();
  }

  private CustomerId customer() {
    return step.next().id();
  }
}
