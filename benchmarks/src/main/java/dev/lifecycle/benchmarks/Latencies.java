/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLongArray;

/** When numbered things went in and when they came out. */
final class Latencies {

  private final AtomicLongArray in;
  private final AtomicLongArray out;

  Latencies(int most) {
    in = new AtomicLongArray(most);
    out = new AtomicLongArray(most);
  }

  void in(int number) {
    in.set(number, System.nanoTime());
  }

  /** Notes when a number came out for the first time. */
  void out(int number) {
    out.compareAndSet(number, 0, System.nanoTime());
  }

  /** What the numbers from one up to another took, if they went in after an instant and before. */
  Summary between(int first, int end, long fromNanos, long untilNanos) {
    long[] taken = new long[end - first];
    int count = 0;
    int missing = 0;
    for (int i = first; i < end; i++) {
      long started = in.get(i);
      if (started == 0 || started < fromNanos || started >= untilNanos) {
        continue;
      }
      if (out.get(i) == 0) {
        missing++;
      } else {
        taken[count++] = out.get(i) - started;
      }
    }
    long[] sorted = Arrays.copyOf(taken, count);
    Arrays.sort(sorted);
    return new Summary(count, missing, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
  }

  private static double at(long[] sorted, double quantile) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1L, (long) (quantile * sorted.length))] / 1e6;
  }

  /** Milliseconds. */
  record Summary(int count, int missing, double median, double p99, double max) {

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%,d events, median %.0f ms, p99 %.0f ms, longest %.0f ms, %d without an answer",
          count,
          median,
          p99,
          max,
          missing);
    }
  }
}
