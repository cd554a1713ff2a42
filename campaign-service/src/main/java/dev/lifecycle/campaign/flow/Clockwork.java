/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import dev.lifecycle.campaign.customer.Memory;
import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.timer.Planned;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Acts on what is due, in order of instant. At one instant the planned entries come first; then the
 * sends, by priority, campaign id and step.
 */
final class Clockwork {

  private final Turn turn;

  Clockwork(Turn turn) {
    this.turn = turn;
  }

  /** Acts on all that was due before an instant, and not later than now. */
  void actBefore(Instant instant) {
    Instant next = turn.state().nextDue();
    if (next != null && next.isBefore(instant)) {
      act(due -> due.isBefore(instant) && !due.isAfter(turn.now()));
    }
  }

  /** Acts on all that is due at an instant or earlier. */
  void actUntil(Instant instant) {
    act(due -> !due.isAfter(instant));
  }

  private void act(Predicate<Instant> isDue) {
    while (true) {
      Optional<String> entering = nextPlanned();
      Optional<Waiting> sending = nextSend();
      Instant enters =
          entering.map(turn.state()::memoryOf).map(Clockwork::plannedAt).orElse(Instant.MAX);
      Instant sends = sending.map(Waiting::actAt).orElse(Instant.MAX);
      if (entering.isPresent() && !enters.isAfter(sends) && isDue.test(enters)) {
        new Firing(turn).fire(entering.get());
      } else if (sending.isPresent() && isDue.test(sends)) {
        new Sending(turn).act(sending.get());
      } else {
        return;
      }
    }
  }

  private Optional<String> nextPlanned() {
    return turn.state().memory().entrySet().stream()
        .filter(memory -> memory.getValue().planned() != null)
        .min(Comparator.comparing(memory -> plannedAt(memory.getValue())))
        .map(Map.Entry::getKey);
  }

  private static Instant plannedAt(Memory memory) {
    Planned planned = memory.planned();
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
                .thenComparing(waiting -> waiting.entry().at())
                .thenComparing(waiting -> waiting.entry().id()));
  }

  private int priority(Waiting waiting) {
    return turn.catalog()
        .pinned(waiting.campaign(), waiting.version())
        .map(campaign -> campaign.rules().priority())
        .orElse(0);
  }
}
