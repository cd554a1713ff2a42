/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.definition.Exit;
import dev.lifecycle.campaign.guard.Exits;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.Outcome.Reason;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/** Ends entries before their last step. */
final class Ending {

  private final Turn turn;

  Ending(Turn turn) {
    this.turn = turn;
  }

  /** Ends what the customer's events end, by all that is known. */
  void byEvents() {
    end((waiting, exit) -> Exits.since(waiting.entry().at(), exit, turn.state()));
  }

  /** Ends what a category change ends. */
  void byChange(CategoryChange change, Instant effective) {
    end((waiting, exit) -> Exits.by(change, effective, waiting.entry().at(), exit));
  }

  /**
   * Ends what began before the customer was erased, or at that instant; what began later, too,
   * where nothing happened since: then it came of what is forgotten.
   */
  void byErasure(Instant at) {
    boolean nothingSince = turn.state().firstSeen() == null;
    for (Waiting waiting : turn.state().waiting()) {
      if (nothingSince || !waiting.entry().at().isAfter(at)) {
        turn.end(waiting, Reason.ERASED, "The customer was erased at " + at);
      }
    }
  }

  /** Ends what waits in campaigns that were deleted since, also where one is there again. */
  void ofDeleted() {
    for (Waiting waiting : turn.state().waiting()) {
      if (turn.catalog().deleted(waiting.campaign(), waiting.version())) {
        turn.end(waiting, Reason.EXITED, "The campaign was deleted");
      }
    }
  }

  private void end(BiFunction<Waiting, Exit, Optional<String>> why) {
    for (Waiting waiting : turn.state().waiting()) {
      turn.catalog()
          .pinned(waiting.campaign(), waiting.version())
          .flatMap(campaign -> why.apply(waiting, campaign.rules().exit()))
          .ifPresent(because -> turn.end(waiting, Reason.EXITED, because));
    }
  }
}
