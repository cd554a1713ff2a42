/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The machine's clock, moved forward as the benchmark says. */
final class MovedClock implements InstantSource {

  private final InstantSource machine = InstantSource.system();
  private volatile Duration by = Duration.ZERO;

  @Override
  public Instant instant() {
    return machine.instant().plus(by);
  }

  /** Makes an instant the present one. */
  void moveTo(Instant instant) {
    by = Duration.between(machine.instant(), instant);
  }
}
