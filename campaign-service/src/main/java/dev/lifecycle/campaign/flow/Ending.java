/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.guard.Exits;
import dev.lifecycle.event.Outcome.Reason;
import java.time.Instant;

/** Ends entries before their last step. */
final class Ending {

  private final Turn turn;

  Ending(Turn turn) {
    this.turn = turn;
  }

  /** Ends what the customer's events and the leaving of categories end, by all that is known. */
  void byExits() {
    for (Waiting waiting : turn.state().waiting()) {
      Instant entered = waiting.entry().at();
      turn.catalog()
          .pinned(waiting.campaign(), waiting.version())
          .flatMap(campaign -> Exits.since(entered, campaign.rules().exit(), turn.state()))
          .ifPresent(because -> turn.end(waiting, Reason.EXITED, because));
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
}
