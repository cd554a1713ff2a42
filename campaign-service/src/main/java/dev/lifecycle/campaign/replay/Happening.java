/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.replay;

import dev.lifecycle.campaign.flow.Decision;
import dev.lifecycle.event.CustomerId;
import java.time.Instant;
import java.util.Comparator;

/**
 * One decision on one customer that is to be told.
 *
 * @param input the place of the input among those taken together; {@link #NO_INPUT} where something
 *     was due
 * @param now the instant at which it was decided: never earlier than the one before in its lane
 */
record Happening(int input, Instant now, Decision decision) {

  static final int NO_INPUT = Integer.MAX_VALUE;

  /** At one instant first inputs as they are given, then what is due, customers by id. */
  static final Comparator<Happening> ORDER =
      Comparator.comparing(Happening::now)
          .thenComparingInt(Happening::input)
          .thenComparing(Happening::customer);

  private CustomerId customer() {
    return decision.next().customer();
  }
}
