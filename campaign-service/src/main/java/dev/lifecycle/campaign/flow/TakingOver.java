/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import dev.lifecycle.campaign.customer.Detour;
import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Edition;
import dev.lifecycle.campaign.definition.Span;
import dev.lifecycle.event.Outcome.Reason;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Hands the entries of older versions over to one that is to be applied now (decision 019): each
 * goes on at the first send that it has not had, in the order of the new version.
 */
final class TakingOver {

  private final Turn turn;

  TakingOver(Turn turn) {
    this.turn = turn;
  }

  void takeOver() {
    for (Waiting waiting : turn.state().waiting()) {
      turn.catalog()
          .takingOver(waiting.campaign(), waiting.version())
          .ifPresent(edition -> takeOver(waiting, edition));
    }
  }

  private void takeOver(Waiting waiting, Edition edition) {
    Campaign old =
        turn.catalog().pinned(waiting.campaign(), waiting.version()).orElse(edition.campaign());
    Campaign next = edition.campaign();
    var sends = new SameSends(old, next, had(waiting, old), waiting.detour().gone());
    SortedSet<Integer> had = sends.had();
    Optional<Integer> place = next.sends().stream().filter(each -> !had.contains(each)).findFirst();
    if (place.isEmpty()) {
      turn.end(
          waiting,
          Reason.EXITED,
          "Version %s, applied now, has no send left for it".formatted(edition.version()));
      return;
    }
    int shift = Math.max(0, waiting.number() - place.get());
    var detour = new Detour(shift, had.tailSet(place.get()), sends.gone());
    Waiting moved = waiting.on(edition.version(), detour);
    Span wait = next.waitBefore(place.get());
    if (place.get() != waiting.step()) {
      moved = moved.at(place.get(), turn.times().plus(waiting.entry().at(), wait));
    } else if (!wait.equals(old.waitBefore(place.get()))) {
      moved = moved.due(turn.times().plus(waiting.entry().at(), wait));
    }
    turn.replace(waiting, moved);
  }

  /** The sends of the old version that are behind the entry. */
  private static SortedSet<Integer> had(Waiting waiting, Campaign old) {
    var had = new TreeSet<>(waiting.detour().had());
    old.sends().stream().filter(place -> place < waiting.step()).forEach(had::add);
    return had;
  }
}
