/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import dev.lifecycle.campaign.customer.Hold;
import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.definition.Edition;
import java.util.Optional;

/**
 * Lets entries go on that were held while their campaign did not run. What fell due before a
 * campaign went live again after a draft is past: the guards let none of it go.
 */
final class Resuming {

  private final Turn turn;

  Resuming(Turn turn) {
    this.turn = turn;
  }

  void resume() {
    for (Waiting waiting : turn.state().waiting()) {
      turn.catalog()
          .current(waiting.campaign())
          .filter(Edition::running)
          .ifPresent(edition -> resume(waiting, edition));
    }
  }

  private void resume(Waiting waiting, Edition edition) {
    Optional<Waiting> coming = Optional.of(waiting);
    while (coming.isPresent() && edition.publishedAfter(coming.get().dueAt()).isPresent()) {
      new Sending(turn).act(coming.get());
      coming = turn.state().waiting().stream().filter(waiting::sameEntry).findFirst();
    }
    coming.filter(Waiting::held).ifPresent(held -> turn.replace(held, held.on(Hold.OVER)));
  }
}
