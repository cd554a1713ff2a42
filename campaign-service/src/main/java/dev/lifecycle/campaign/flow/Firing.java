/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import dev.lifecycle.campaign.customer.Memory;
import dev.lifecycle.campaign.definition.Edition;
import dev.lifecycle.campaign.timer.Mark;
import dev.lifecycle.campaign.timer.Planned;
import dev.lifecycle.campaign.trigger.Candidate;
import dev.lifecycle.event.Message;
import java.util.List;
import java.util.Map;

/** Lets what is planned, and due, enter the customer, and plans the next. */
final class Firing {

  private final Turn turn;

  Firing(Turn turn) {
    this.turn = turn;
  }

  /** Fires the plan of a campaign; one that does not hold any more is only moved. */
  void fire(String campaign) {
    Memory memory = turn.state().memoryOf(campaign);
    Planned planned = memory.planned();
    Edition edition = turn.catalog().current(campaign).filter(Edition::running).orElse(null);
    if (planned == null || edition == null) {
      turn.remember(campaign, memory.with(null));
      return;
    }
    Planned revised = turn.plans().revised(edition, planned).orElse(null);
    if (!planned.equals(revised)) {
      turn.remember(campaign, memory.with(revised));
      return;
    }
    var entry = new Message.Entry(planned.entryId(), planned.at());
    Map<String, String> said = turn.plans().said(planned);
    new Entering(turn).enter(List.of(new Candidate(edition, entry, said, Map.of())));
    Planned next = turn.plans().next(edition, Mark.after(planned)).orElse(null);
    turn.remember(campaign, turn.state().memoryOf(campaign).with(next));
  }
}
