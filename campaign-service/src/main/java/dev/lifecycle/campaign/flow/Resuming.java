/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import dev.lifecycle.campaign.customer.Hold;
import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.definition.Edition;
import dev.lifecycle.campaign.definition.Edition.Publication;
import dev.lifecycle.event.Outcome.Kind;
import dev.lifecycle.event.Outcome.Reason;
import java.util.Optional;

/**
 * Lets entries go on that were held while their campaign did not run. What fell due before a
 * campaign went live again as a draft is past: it is not sent.
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
    Publication publication = edition.publication();
    while (publication != null
        && coming.isPresent()
        && coming.get().dueAt().isBefore(publication.at())) {
      coming = passOver(coming.get(), edition, publication);
    }
    coming.filter(Waiting::held).ifPresent(held -> turn.replace(held, held.on(Hold.OVER)));
  }

  private Optional<Waiting> passOver(Waiting past, Edition edition, Publication publication) {
    turn.report(
        past,
        Kind.SUPPRESSED,
        Reason.STALE,
        "It was due at %s, before the campaign went live again at %s"
            .formatted(past.dueAt(), publication.at()));
    return turn.advance(
        past, turn.catalog().pinned(past.campaign(), past.version()).orElse(edition.campaign()));
  }
}
