/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.population;

import dev.lifecycle.event.Category;
import java.math.BigDecimal;
import java.util.Set;

/**
 * What one customer adds to the population.
 *
 * @param known whether there is such a customer
 * @param categories the categories held
 */
public record Contribution(boolean known, Counted counted, Set<Category> categories) {

  /** Somebody of whom nothing is known. */
  public static final Contribution NOTHING = new Contribution(false, Counted.NOTHING, Set.of());

  /**
   * The numbers that are summed, as of the last judgment.
   *
   * @param n purchase occasions
   * @param spanDays date(last) − date(first), in days
   * @param annualRevenue in the base currency
   */
  public record Counted(int n, long spanDays, BigDecimal annualRevenue) {

    public static final Counted NOTHING = new Counted(0, 0, BigDecimal.ZERO);
  }
}
