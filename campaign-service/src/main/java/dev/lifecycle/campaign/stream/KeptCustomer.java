/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.customer.Told;
import dev.lifecycle.event.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a customer.
 *
 * @param armedFor the due time of the customer's one timer, in whole milliseconds; absent where
 *     none is set. It may be earlier than the next due time: then it only looks again
 * @param told what became of the newest messages, oldest first; bounded
 */
public record KeptCustomer(CustomerState state, @Nullable Instant armedFor, List<Told> told) {

  public KeptCustomer {
    told = List.copyOf(told);
  }

  static KeptCustomer unknown(CustomerId customer) {
    return new KeptCustomer(CustomerState.unknown(customer), null, List.of());
  }

  KeptCustomer with(CustomerState next, List<Told> more) {
    if (more.isEmpty() && !erased(next)) {
      return new KeptCustomer(next, armedFor, told);
    }
    List<Told> all = new ArrayList<>(erased(next) ? List.of() : told);
    all.addAll(more);
    return new KeptCustomer(next, armedFor, Told.newest(all));
  }

  KeptCustomer armed(@Nullable Instant due) {
    return new KeptCustomer(state, due, told);
  }

  private boolean erased(CustomerState next) {
    return next.erased() != null && !next.erased().equals(state.erased());
  }
}
