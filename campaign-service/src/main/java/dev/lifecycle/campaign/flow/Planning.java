/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.customer.Facts;
import dev.lifecycle.campaign.customer.Memory;
import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.definition.Edition;
import dev.lifecycle.campaign.definition.Trigger;
import dev.lifecycle.campaign.timer.Anniversaries;
import dev.lifecycle.campaign.timer.LocalTimes;
import dev.lifecycle.campaign.timer.Planned;
import dev.lifecycle.campaign.trigger.Anchors;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Works out what comes next, once an input is dealt with: anniversaries move with their anchor,
 * waits with the customer's time zone.
 */
final class Planning {

  private final Turn turn;
  private final Instant from;
  private final LocalTimes times;

  /**
   * Starts planning.
   *
   * @param from the earliest instant of a new plan: now, or after it where now is dealt with
   */
  Planning(Turn turn, Instant from) {
    this.turn = turn;
    this.from = from;
    this.times = turn.times();
  }

  Decision settle() {
    planAnniversaries();
    moveWaits();
    turn.become(turn.state().withNextDue(nextDue()));
    return turn.decision();
  }

  private void planAnniversaries() {
    Facts facts = turn.facts(null, Map.of());
    var unplanned = new HashSet<>(turn.state().memory().keySet());
    for (Edition edition : turn.catalog().running()) {
      if (edition.campaign().trigger() instanceof Trigger.Anniversary trigger) {
        unplanned.remove(edition.id());
        Memory memory = turn.state().memoryOf(edition.id());
        LocalDate anchor = Anchors.date(trigger.of(), facts, times);
        turn.remember(edition.id(), memory.with(plan(memory.planned(), trigger, anchor)));
      }
    }
    for (String campaign : unplanned) {
      turn.remember(campaign, turn.state().memoryOf(campaign).with(null));
    }
  }

  /** Keeps a plan that still holds, even one that is overdue; a new one looks ahead only. */
  private @Nullable Planned plan(
      @Nullable Planned known, Trigger.Anniversary trigger, @Nullable LocalDate anchor) {
    if (anchor == null) {
      return null;
    }
    return known != null && Anniversaries.holds(known, trigger, anchor, times)
        ? known
        : Anniversaries.next(trigger, anchor, from, times).orElse(null);
  }

  private void moveWaits() {
    for (Waiting waiting : turn.state().waiting()) {
      turn.catalog()
          .pinned(waiting.campaign(), waiting.version())
          .map(campaign -> times.plus(waiting.entry().at(), campaign.waitBefore(waiting.step())))
          .filter(due -> !due.equals(waiting.dueAt()))
          .ifPresent(due -> turn.replace(waiting, waiting.due(due)));
    }
  }

  private @Nullable Instant nextDue() {
    CustomerState state = turn.state();
    Stream<Instant> sends =
        state.waiting().stream().filter(waiting -> !waiting.held()).map(Waiting::actAt);
    Stream<Instant> anniversaries =
        state.memory().values().stream()
            .map(Memory::planned)
            .filter(Objects::nonNull)
            .map(Planned::at);
    return Stream.concat(sends, anniversaries).min(Comparator.naturalOrder()).orElse(null);
  }
}
