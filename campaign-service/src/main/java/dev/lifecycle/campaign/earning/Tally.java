/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.earning;

import dev.lifecycle.campaign.customer.Standing;
import java.math.BigDecimal;

/**
 * What the customers of a group brought, exactly, so that adding and taking away again leaves
 * nothing behind.
 *
 * @param converted how many of the customers bought something
 * @param revenue Σ of what each brought, in the base currency
 * @param squares Σ of the squares of that
 */
public record Tally(long customers, long converted, BigDecimal revenue, BigDecimal squares) {

  /** Nobody. */
  public static final Tally NONE = new Tally(0, 0, BigDecimal.ZERO, BigDecimal.ZERO);

  /** The same number is the same tally, with how many zeros ever. */
  public Tally {
    revenue = plain(revenue);
    squares = plain(squares);
  }

  /** With another customer. */
  public Tally plus(Standing customer) {
    return plus(of(customer));
  }

  /** Without one of the customers. */
  public Tally minus(Standing customer) {
    Tally other = of(customer);
    return new Tally(
        customers - other.customers,
        converted - other.converted,
        revenue.subtract(other.revenue),
        squares.subtract(other.squares));
  }

  /** With the customers of another. */
  public Tally plus(Tally other) {
    return new Tally(
        customers + other.customers,
        converted + other.converted,
        revenue.add(other.revenue),
        squares.add(other.squares));
  }

  /** Revenue per customer; not a number without customers. */
  public double mean() {
    return customers == 0 ? Double.NaN : revenue.doubleValue() / customers;
  }

  /** The sample variance of what each brought; 0 for fewer than two customers. */
  double variance() {
    if (customers < 2) {
      return 0;
    }
    BigDecimal n = BigDecimal.valueOf(customers);
    BigDecimal spread = squares.multiply(n).subtract(revenue.multiply(revenue));
    return spread.doubleValue() / customers / (customers - 1);
  }

  private static Tally of(Standing customer) {
    BigDecimal revenue = customer.revenue();
    return new Tally(1, customer.converted() ? 1 : 0, revenue, revenue.multiply(revenue));
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
