/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a customer.
 *
 * @param armedFor the due time of the customer's one timer, in whole milliseconds; absent where
 *     none is set. It may be earlier than the next due time: then it only looks again
 * @param told the newest outcomes that were written, oldest first, {@value #MOST_TOLD} at most
 */
public record KeptCustomer(CustomerState state, @Nullable Instant armedFor, List<Told> told) {

  /** How many outcomes are kept, to say what stopped a message. */
  public static final int MOST_TOLD = 10;

  public KeptCustomer {
    told = List.copyOf(told);
  }

  /** An outcome, as far as it is kept. */
  public record Told(
      String campaign, int step, Outcome.Kind kind, Outcome.@Nullable Reason reason, Instant at) {

    static Told of(Outcome outcome) {
      return new Told(
          outcome.campaign(), outcome.step(), outcome.kind(), outcome.reason(), outcome.at());
    }
  }

  static KeptCustomer unknown(CustomerId customer) {
    return new KeptCustomer(CustomerState.unknown(customer), null, List.of());
  }

  KeptCustomer with(CustomerState next, List<Told> more) {
    List<Told> all = new ArrayList<>(erased(next) ? List.of() : told);
    all.addAll(more);
    int from = Math.max(0, all.size() - MOST_TOLD);
    return new KeptCustomer(next, armedFor, all.subList(from, all.size()));
  }

  KeptCustomer armed(@Nullable Instant due) {
    return new KeptCustomer(state, due, told);
  }

  private boolean erased(CustomerState next) {
    return next.erased() != null && !next.erased().equals(state.erased());
  }
}
