/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.demo;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Chance from a seed: the same seed throws the same. */
final class Dice {

  private static final int SECONDS_A_DAY = 86_400;

  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Dice of their own for one of many. */
  static Dice of(long seed, long one) {
    return new Dice(seed * 0x9E3779B97F4A7C15L + one * 0xD1B54A32D192ED03L);
  }

  /** True with a probability of 0 to 1. */
  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** From {@code least} to {@code most}, both included. */
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  double between(double least, double most) {
    return random.nextDouble(least, most);
  }

  /** A time of {@code least} to {@code most} days. */
  Duration days(double least, double most) {
    return Duration.ofSeconds((long) (between(least, most) * SECONDS_A_DAY));
  }

  <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
