/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.earning;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/** Customers who got messages against those who were held out. */
public record Comparison(Tally messaged, Tally heldOut) {

  /** Nobody in either group. */
  public static final Comparison NOBODY = new Comparison(Tally.NONE, Tally.NONE);

  private static final double UPPER_TAIL = 0.975;

  /**
   * How much more a customer who got messages brought than one who was held out.
   *
   * @param interval where the true difference lies with 95 % confidence
   */
  public record Difference(double perCustomer, @Nullable Interval interval) {}

  /** Both ends included. */
  public record Interval(double low, double high) {}

  /** The difference in revenue per customer; empty where one of both groups has nobody. */
  public Optional<Difference> difference() {
    return messaged.customers() == 0 || heldOut.customers() == 0
        ? Optional.empty()
        : Optional.of(new Difference(messaged.mean() - heldOut.mean(), interval()));
  }

  /**
   * Welch's interval, as the groups' sizes and variances differ. Absent where a group has fewer
   * than two customers, and where all in both brought the same, which says nothing of how they
   * vary.
   */
  private @Nullable Interval interval() {
    double a = messaged.variance() / messaged.customers();
    double b = heldOut.variance() / heldOut.customers();
    if (messaged.customers() < 2 || heldOut.customers() < 2 || a + b <= 0) {
      return null;
    }
    double freedom =
        (a + b)
            * (a + b)
            / (a * a / (messaged.customers() - 1) + b * b / (heldOut.customers() - 1));
    double reach =
        TDistribution.of(freedom).inverseCumulativeProbability(UPPER_TAIL) * Math.sqrt(a + b);
    double middle = messaged.mean() - heldOut.mean();
    return new Interval(middle - reach, middle + reach);
  }
}
