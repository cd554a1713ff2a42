/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import dev.lifecycle.campaign.customer.Memory;
import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.definition.Edition;
import dev.lifecycle.campaign.definition.Trigger;
import dev.lifecycle.campaign.timer.Anniversaries;
import dev.lifecycle.campaign.timer.Planned;
import dev.lifecycle.campaign.trigger.Candidate;
import dev.lifecycle.event.Message;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Acts on what is due, in order of instant. At one instant the anniversaries come first, as they
 * enter; then the sends, by priority, campaign id and step.
 */
final class Clockwork {

  private final Turn turn;

  Clockwork(Turn turn) {
    this.turn = turn;
  }

  /** Acts on all that was due before an instant, and not later than now. */
  void actBefore(Instant instant) {
    act(due -> due.isBefore(instant) && !due.isAfter(turn.now()));
  }

  /** Acts on all that is due at an instant or earlier. */
  void actUntil(Instant instant) {
    act(due -> !due.isAfter(instant));
  }

  private void act(Predicate<Instant> isDue) {
    while (true) {
      Optional<String> coming = nextAnniversary();
      Optional<Waiting> sending = nextSend();
      Instant enters = coming.map(this::anniversaryOf).orElse(Instant.MAX);
      Instant sends = sending.map(Waiting::actAt).orElse(Instant.MAX);
      if (coming.isPresent() && !enters.isAfter(sends) && isDue.test(enters)) {
        celebrate(coming.get());
      } else if (sending.isPresent() && isDue.test(sends)) {
        new Sending(turn).act(sending.get());
      } else {
        return;
      }
    }
  }

  private Optional<String> nextAnniversary() {
    return turn.state().memory().entrySet().stream()
        .filter(memory -> memory.getValue().planned() != null)
        .min(Comparator.comparing(memory -> anniversaryOf(memory.getKey())))
        .map(Map.Entry::getKey);
  }

  private Instant anniversaryOf(String campaign) {
    Planned planned = turn.state().memoryOf(campaign).planned();
    return planned == null ? Instant.MAX : planned.at();
  }

  private Optional<Waiting> nextSend() {
    return turn.state().waiting().stream()
        .filter(waiting -> !waiting.held())
        .min(
            Comparator.comparing(Waiting::actAt)
                .thenComparing(Comparator.comparingInt(this::priority).reversed())
                .thenComparing(Waiting::campaign)
                .thenComparingInt(Waiting::step)
                .thenComparing(waiting -> waiting.entry().id()));
  }

  private int priority(Waiting waiting) {
    return turn.catalog()
        .pinned(waiting.campaign(), waiting.version())
        .map(campaign -> campaign.rules().priority())
        .orElse(0);
  }

  /** Lets an anniversary enter the customer, and plans the one after it. */
  private void celebrate(String campaign) {
    Memory memory = turn.state().memoryOf(campaign);
    Planned planned = memory.planned();
    Edition edition = turn.catalog().current(campaign).orElse(null);
    if (planned == null
        || edition == null
        || !edition.running()
        || !(edition.campaign().trigger() instanceof Trigger.Anniversary trigger)) {
      turn.remember(campaign, memory.with(null));
      return;
    }
    var entry = new Message.Entry(planned.entryId(), planned.at());
    Map<String, String> said =
        Map.of("period", planned.period(), "anchor", planned.anchor().toString());
    new Entering(turn).enter(List.of(new Candidate(edition, entry, said, Map.of())));
    Instant later = planned.at().plusNanos(1);
    Planned next = Anniversaries.next(trigger, planned.anchor(), later, turn.times()).orElse(null);
    turn.remember(campaign, turn.state().memoryOf(campaign).with(next));
  }
}
