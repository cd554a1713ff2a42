/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.replay;

import dev.lifecycle.campaign.flow.Effect;
import dev.lifecycle.event.CustomerId;
import java.time.Instant;
import java.util.List;

/**
 * One decision on one customer that is to be told.
 *
 * @param input the place of the input among those taken together; {@link #NO_INPUT} where something
 *     was due
 * @param now the instant at which it was decided: never earlier than the customer's one before
 * @param effects without the state, so that only a customer's last one is kept
 */
record Happening(int input, Instant now, CustomerId customer, List<Effect> effects)
    implements Comparable<Happening> {

  static final int NO_INPUT = Integer.MAX_VALUE;

  /** At one instant first inputs as they are given, then what is due, customers by id. */
  @Override
  public int compareTo(Happening other) {
    int byTime = now.compareTo(other.now);
    int byInput = byTime != 0 ? byTime : Integer.compare(input, other.input);
    return byInput != 0 ? byInput : customer.compareTo(other.customer);
  }
}
