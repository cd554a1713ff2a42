/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import dev.lifecycle.campaign.customer.Memory;
import dev.lifecycle.campaign.timer.Planned;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is planned first of all that a customer's campaigns plan.
 *
 * @param campaign the one that plans it; of several at one instant the first by id; absent where
 *     nothing is planned
 * @param at when it comes; never where nothing is planned
 */
record FirstPlan(@Nullable String campaign, Instant at) {

  private static final FirstPlan NONE = new FirstPlan(null, Instant.MAX);

  static FirstPlan of(Map<String, Memory> memories) {
    var first = new Search();
    memories.forEach(first::look);
    return first.campaign == null ? NONE : new FirstPlan(first.campaign, first.at);
  }

  private static final class Search {
    private @Nullable String campaign;
    private Instant at = Instant.MAX;

    void look(String id, Memory memory) {
      Planned planned = memory.planned();
      if (planned != null && planned.at().isBefore(at)) {
        campaign = id;
        at = planned.at();
      }
    }
  }
}
