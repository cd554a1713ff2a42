/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.earning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as people read it, in the base currency.
 *
 * @param difference how much more a messaged customer brought than one held out; absent where one
 *     of both groups has nobody
 * @param low the lower end of its 95 % interval; absent where there is none
 * @param high the upper end of it
 */
public record Figures(
    Side messaged,
    Side heldOut,
    @Nullable BigDecimal difference,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high) {

  private static final int DECIMALS = 4;

  /**
   * One of both groups.
   *
   * @param converted how many of the customers bought something in time
   * @param revenue net of refunds, exact
   * @param revenuePerCustomer rounded to four decimals, as are the difference and its interval
   */
  public record Side(
      long customers, long converted, BigDecimal revenue, BigDecimal revenuePerCustomer) {

    private static Side of(Tally tally) {
      return new Side(tally.customers(), tally.converted(), tally.revenue(), rounded(tally.mean()));
    }
  }

  /** The figures of a comparison. */
  public static Figures of(Comparison comparison) {
    Comparison.Difference difference = comparison.difference().orElse(null);
    Comparison.Interval interval = difference == null ? null : difference.interval();
    return new Figures(
        Side.of(comparison.messaged()),
        Side.of(comparison.heldOut()),
        difference == null ? null : rounded(difference.perCustomer()),
        interval == null ? null : rounded(interval.low()),
        interval == null ? null : rounded(interval.high()));
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
