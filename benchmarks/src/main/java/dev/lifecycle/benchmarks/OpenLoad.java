/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.benchmarks;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** Does something a number of times a second, whatever comes of it (an open load). */
final class OpenLoad {

  private static final long TICK_NANOS = 2_000_000;

  private final int perSecond;
  private int next;

  /**
   * A load.
   *
   * @param first the number that the first one gets
   */
  OpenLoad(int perSecond, int first) {
    this.perSecond = perSecond;
    this.next = first;
  }

  /** The number that the next one gets. */
  int next() {
    return next;
  }

  /** Goes on for a time, at its rate from now on. */
  void run(Duration duration, IntConsumer action) {
    long start = System.nanoTime();
    int first = next;
    long passed = 0;
    while (passed < duration.toNanos()) {
      long due = first + passed * perSecond / 1_000_000_000L;
      while (next < due) {
        action.accept(next++);
      }
      LockSupport.parkNanos(TICK_NANOS);
      passed = System.nanoTime() - start;
    }
  }
}
