/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import dev.lifecycle.event.Population.Values;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change of the population's values in force at an instant. */
public record Shift(Values before, Values after, Instant at) {

  /** Whether a revenue is on another side of the A floor than before. */
  boolean crossesA(@Nullable BigDecimal revenue) {
    return reaches(revenue, before.aFloor()) != reaches(revenue, after.aFloor());
  }

  /** Whether a revenue is on another side of the B floor than before. */
  boolean crossesB(BigDecimal revenue) {
    return reaches(revenue, before.bFloor()) != reaches(revenue, after.bFloor());
  }

  /** Whether there is a floor, and a revenue that reaches it. */
  static boolean reaches(@Nullable BigDecimal revenue, @Nullable BigDecimal floor) {
    return revenue != null && floor != null && revenue.compareTo(floor) >= 0;
  }
}
