/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.fact;

import dev.lifecycle.fact.Orders.Left;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer's oldest orders add up to, once there are too many to keep each of them ({@link
 * History}).
 *
 * @param occasions those of the days that are totalled
 * @param revenue net, of the days that are totalled, in the base currency
 * @param days the days after these, each as one: at its first order, with the sum of its orders
 * @param upTo the newest order that is not kept by itself any more; absent where all are
 */
public record Past(
    Occasions occasions, BigDecimal revenue, List<Left> days, @Nullable EventKey upTo) {

  public static final Past NONE = new Past(Occasions.NONE, BigDecimal.ZERO, List.of(), null);

  public Past {
    days = List.copyOf(days);
  }

  /** Whether an event is too old to be taken in: whether it is a repeat can no longer be told. */
  public boolean covers(EventKey event) {
    return upTo != null && event.compareTo(upTo) <= 0;
  }

  @Nullable Instant newest() {
    return upTo == null ? null : upTo.time();
  }

  /** What is left when everything up to an event is forgotten; totals that began before it go. */
  Past since(EventKey erasure) {
    if (!covers(erasure)) {
      return NONE;
    }
    Instant first = occasions.first();
    if (first != null && first.isAfter(erasure.time())) {
      return this;
    }
    var kept = days.stream().filter(day -> day.at().isAfter(erasure.time())).toList();
    return new Past(Occasions.NONE, BigDecimal.ZERO, kept, upTo);
  }
}
