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
   * @param revenuePerCustomer rounded to four decimals, as are the difference and its interval;
   *     over several campaigns both groups have the same mix of these; absent without customers
   */
  public record Side(
      long customers, long converted, BigDecimal revenue, @Nullable BigDecimal revenuePerCustomer) {

    private static Side of(Tally tally, double mean) {
      return new Side(
          tally.customers(),
          tally.converted(),
          tally.revenue(),
          Double.isNaN(mean) ? null : rounded(mean));
    }
  }

  /** The figures of one campaign. */
  static Figures of(Comparison comparison) {
    Tally messaged = comparison.messaged();
    Tally heldOut = comparison.heldOut();
    return of(
        Side.of(messaged, messaged.mean()),
        Side.of(heldOut, heldOut.mean()),
        comparison.difference().orElse(null));
  }

  /** The figures of several campaigns. */
  static Figures of(Combined combined) {
    return of(
        Side.of(combined.messaged(), combined.mean(Comparison::messaged)),
        Side.of(combined.heldOut(), combined.mean(Comparison::heldOut)),
        combined.difference());
  }

  /** Whether too few customers of either group bought something for an interval. */
  public boolean tooFewBought() {
    return Combined.tooFewBought(messaged.converted(), heldOut.converted());
  }

  private static Figures of(Side messaged, Side heldOut, @Nullable Difference difference) {
    Difference.Interval interval = difference == null ? null : difference.interval();
    return new Figures(
        messaged,
        heldOut,
        difference == null ? null : rounded(difference.perCustomer()),
        interval == null ? null : rounded(interval.low()),
        interval == null ? null : rounded(interval.high()));
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
