/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.customer.Memory;
import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.definition.Trigger;
import dev.lifecycle.campaign.trigger.EventTriggers;
import dev.lifecycle.event.Message;
import dev.lifecycle.event.Outcome.Reason;
import dev.lifecycle.fact.EventKey;
import java.time.Instant;

/** What an erasure ends, and what goes on after it (decision 002). */
final class Forgetting {

  private final Turn turn;
  private final EventKey erasure;

  Forgetting(Turn turn, EventKey erasure) {
    this.turn = turn;
    this.erasure = erasure;
  }

  /**
   * Ends what began before the customer was erased, or at that instant; what began later, too,
   * where nothing happened since: then it came of what is forgotten.
   *
   * @param before the customer as it was before the erasure was known
   */
  void forget(CustomerState before) {
    before.memory().forEach(this::remember);
    boolean nothingSince =
        turn.state().firstSeen() == null
            && turn.state().waiting().stream().noneMatch(this::isByEventSince);
    for (Waiting waiting : turn.state().waiting()) {
      boolean since = waiting.entry().at().isAfter(erasure.time()) || isByEventSince(waiting);
      if (nothingSince || !since) {
        turn.end(waiting, Reason.ERASED, "The customer was erased at " + erasure.time());
      }
    }
  }

  /** An event of that very instant may come after the erasure: then its entry stands. */
  private void remember(String campaign, Memory entered) {
    Instant at = erasure.time();
    if (at.equals(entered.lastAt())
        && isByEventSince(campaign, new Message.Entry(entered.entries().getLast(), at))) {
      CustomerState state = turn.state();
      turn.become(state.withTimes(at, state.newest()));
      turn.remember(campaign, entered.with(null));
    }
  }

  private boolean isByEventSince(Waiting waiting) {
    return isByEventSince(waiting.campaign(), waiting.entry());
  }

  private boolean isByEventSince(String campaign, Message.Entry entry) {
    return EventTriggers.comesAfter(entry, erasure)
        && turn.catalog()
            .current(campaign)
            .filter(edition -> edition.campaign().trigger() instanceof Trigger.Event)
            .isPresent();
  }
}
