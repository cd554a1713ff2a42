/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.earning;

import java.util.List;
import java.util.Optional;

/** Customers of one campaign who got messages against those who were held out. */
public record Comparison(Tally messaged, Tally heldOut) {

  /** Nobody in either group. */
  public static final Comparison NOBODY = new Comparison(Tally.NONE, Tally.NONE);

  /** The difference in revenue per customer; empty where one of both groups has nobody. */
  public Optional<Difference> difference() {
    return messaged.customers() == 0 || heldOut.customers() == 0
        ? Optional.empty()
        : Optional.of(new Combined(List.of(this)).difference());
  }

  /** Whether it can be known of both groups how much their customers vary. */
  boolean varies() {
    return messaged.customers() > 1 && heldOut.customers() > 1;
  }

  /** Mantel and Haenszel's: the more, the more customers there are to compare. */
  double weight() {
    double both = messaged.customers() + heldOut.customers();
    return messaged.customers() * (heldOut.customers() / both);
  }
}
