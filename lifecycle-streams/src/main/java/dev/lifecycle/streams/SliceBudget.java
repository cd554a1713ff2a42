/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How much one punctuation may do before live records have their turn: a number of customers and a
 * time, whichever is used up first.
 */
public final class SliceBudget {

  private static final int LARGEST_SLICE = 10;

  private final long deadlineNanos;
  private final LongSupplier nanoTime;
  private int left;
  private int slice = 1;

  /**
   * Starts counting.
   *
   * @param nanoTime a ticker that only ever goes forward, such as {@link System#nanoTime}
   */
  public SliceBudget(int customers, Duration time, LongSupplier nanoTime) {
    this.left = customers;
    this.nanoTime = nanoTime;
    this.deadlineNanos = nanoTime.getAsLong() + time.toNanos();
  }

  /**
   * How many customers may be taken next: one, then twice as many each time up to ten, as the first
   * ones after a start take a hundred times as long; 0 when the budget is used up.
   */
  public int nextSlice() {
    if (nanoTime.getAsLong() - deadlineNanos >= 0) {
      return 0;
    }
    int granted = Math.min(slice, left);
    left -= granted;
    slice = Math.min(2 * slice, LARGEST_SLICE);
    return granted;
  }
}
