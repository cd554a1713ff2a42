/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the segments came to.
 *
 * @param changes category changes in the period, by cause
 * @param inForce what the rules go by at the end
 * @param sizes at the first population taken in each month of the period, and at its end
 */
public record Segments(Map<String, Long> changes, InForce inForce, List<Sizes> sizes) {

  public Segments {
    sizes = List.copyOf(sizes);
  }

  /** The values of the population in force; absent where never taken so far. */
  public record InForce(
      @Nullable Double gapDays, @Nullable BigDecimal aFloor, @Nullable BigDecimal bFloor) {}

  /**
   * How many customers each category has at an instant.
   *
   * @param sizes by qualified name, in the order of the specification
   */
  public record Sizes(Instant at, long customers, Map<String, Long> sizes) {}
}
