/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.replay;

import dev.lifecycle.event.CustomerId;
import dev.lifecycle.segment.change.Step;
import java.time.Instant;

/**
 * One step of one customer.
 *
 * @param at when it was asked for
 * @param event the place of the event in its window; {@link #NO_EVENT} where time or the population
 *     asked
 */
record Happening(Instant at, int event, Step step) implements Comparable<Happening> {

  static final int NO_EVENT = -1;

  /** At one instant first boundaries, customers by id, then events as they are given. */
  @Override
  public int compareTo(Happening other) {
    int byTime = at.compareTo(other.at);
    if (byTime != 0) {
      return byTime;
    }
    int byEvent = Integer.compare(event, other.event);
    return byEvent != 0 ? byEvent : customer().compareTo(other.customer());
  }

  /** Whether there is anything to tell. */
  boolean matters() {
    return event != NO_EVENT || !step.changes().isEmpty();
  }

  private CustomerId customer() {
    return step.next().id();
  }
}
