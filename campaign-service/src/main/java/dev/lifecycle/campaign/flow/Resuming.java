/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.definition.Edition;

/** Lets entries go on that were held while their campaign was paused. */
final class Resuming {

  private final Turn turn;

  Resuming(Turn turn) {
    this.turn = turn;
  }

  void resume() {
    for (Waiting waiting : turn.state().waiting()) {
      if (waiting.held()
          && turn.catalog().current(waiting.campaign()).filter(Edition::running).isPresent()) {
        turn.replace(waiting, waiting.held(false));
      }
    }
  }
}
