/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.earning;

import org.jspecify.annotations.Nullable;

/**
 * How much more a customer who got messages brought than one who was held out, in the base
 * currency.
 *
 * @param interval where the true difference lies with 95 % confidence; absent where that cannot be
 *     told
 */
public record Difference(double perCustomer, @Nullable Interval interval) {

  /** Both ends included. */
  public record Interval(double low, double high) {}
}
