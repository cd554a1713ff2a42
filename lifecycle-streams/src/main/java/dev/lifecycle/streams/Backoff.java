/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import java.time.Duration;

/**
 * How long to wait after a failure: a second, twice as long each time it fails again, half a minute
 * at most; a second again after ten minutes of calm. What fails during the wait counts as one.
 */
final class Backoff {

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration CALM = Duration.ofMinutes(10);

  private Duration pause = Duration.ZERO;
  private long since;

  /**
   * The wait after another failure.
   *
   * @param nanos when it failed, as {@link System#nanoTime} counts
   */
  synchronized Duration next(long nanos) {
    long ago = nanos - since;
    if (pause.isZero() || ago > CALM.toNanos()) {
      pause = FIRST;
      since = nanos;
    } else if (ago >= pause.toNanos()) {
      Duration longer = pause.multipliedBy(2);
      pause = longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
      since = nanos;
    }
    return pause;
  }
}
