/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The stakes of many customers side by side, rounded to whole seconds and units of the currency: a
 * change of the values in force passes over most of them without a look at what is kept of each.
 */
public final class Stakes {

  private static final long ABSENT = Long.MIN_VALUE;
  private static final int DIGITS = 18;

  private long[] lasts = new long[64];
  private long[] revenues = new long[64];
  private long[] expected = new long[64];

  /**
   * Keeps a customer's stake in place of the one before.
   *
   * @param customer a number from 0, the next one where the customer is new
   */
  public void put(int customer, Stake stake) {
    if (customer == lasts.length) {
      lasts = Arrays.copyOf(lasts, 2 * customer);
      revenues = Arrays.copyOf(revenues, 2 * customer);
      expected = Arrays.copyOf(expected, 2 * customer);
    }
    lasts[customer] = seconds(stake.occasions().last());
    expected[customer] = units(stake.expectedRevenue());
    putRevenue(customer, stake.annualRevenue());
  }

  /** Keeps a customer's annual revenue as of the last judgment, where the profile is the same. */
  public void putRevenue(int customer, BigDecimal annualRevenue) {
    revenues[customer] = units(annualRevenue);
  }

  long last(int customer) {
    return lasts[customer];
  }

  long revenue(int customer) {
    return revenues[customer];
  }

  long expected(int customer) {
    return expected[customer];
  }

  /** Rounded values, both of them included. */
  record Span(long from, long to) {

    static final Span NONE = new Span(0, -1);
    static final Span ANY = new Span(ABSENT + 1, Long.MAX_VALUE);

    /** What two bounds, one of which may be missing, have between them. */
    static Span between(@Nullable BigDecimal one, @Nullable BigDecimal other) {
      long a = one == null ? Long.MAX_VALUE : units(one);
      long b = other == null ? Long.MAX_VALUE : units(other);
      return new Span(Math.min(a, b), Math.max(a, b));
    }

    boolean has(long value) {
      return from <= value && value <= to;
    }
  }

  /** Rounded so that what is later is never less. */
  static long seconds(@Nullable Instant instant) {
    return instant == null ? ABSENT : instant.getEpochSecond();
  }

  /** Rounded so that what is more is never less. */
  private static long units(@Nullable BigDecimal amount) {
    if (amount == null) {
      return ABSENT;
    }
    return amount.precision() - amount.scale() <= DIGITS
        ? amount.longValue()
        : amount.signum() * Long.MAX_VALUE;
  }
}
