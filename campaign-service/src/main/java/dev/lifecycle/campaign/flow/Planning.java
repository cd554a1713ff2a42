/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.customer.Memory;
import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.definition.Edition;
import dev.lifecycle.campaign.timer.LocalTimes;
import dev.lifecycle.campaign.timer.Mark;
import dev.lifecycle.campaign.timer.Planned;
import dev.lifecycle.campaign.trigger.Concerns;
import dev.lifecycle.campaign.trigger.Plans;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Works out what comes next, once an input is dealt with: planned entries move with what they hang
 * on, waits with the customer's time zone.
 */
final class Planning {

  private final Turn turn;
  private final Instant from;

  /**
   * Starts planning.
   *
   * @param from the earliest instant of a new plan: now, or after it where now is dealt with
   */
  Planning(Turn turn, Instant from) {
    this.turn = turn;
    this.from = from;
  }

  /** Plans what the input concerns. */
  Decision settle() {
    var concerns = new Concerns(turn.before(), turn.state());
    List<Edition> concerned =
        turn.catalog().triggers().planned().stream()
            .filter(edition -> concerns.concern(edition.campaign().trigger()))
            .toList();
    return concerned.isEmpty()
        ? settled()
        : planned(concerned, new TreeMap<>(turn.state().memory()));
  }

  /** Plans everything anew, for other campaigns. */
  Decision settleAnew() {
    var memory = new TreeMap<String, Memory>();
    turn.state()
        .memory()
        .forEach((id, known) -> {
          boolean runs = turn.catalog().current(id).filter(Edition::running).isPresent();
          put(memory, id, runs ? known : known.with(null));
        });
    return planned(turn.catalog().running(), memory);
  }

  /** Moves the waits to where the customer's time zone, by its rules of today, has them. */
  void moveWaits() {
    LocalTimes times = turn.times();
    for (Waiting waiting : turn.state().waiting()) {
      turn.catalog()
          .pinned(waiting.campaign(), waiting.version())
          .map(campaign -> times.plus(waiting.entry().at(), campaign.waitBefore(waiting.step())))
          .filter(due -> !due.equals(waiting.dueAt()))
          .ifPresent(due -> turn.replace(waiting, waiting.due(due)));
    }
  }

  private Decision planned(List<Edition> editions, SortedMap<String, Memory> memory) {
    Plans plans = turn.plans();
    for (Edition edition : editions) {
      Memory known = memory.getOrDefault(edition.id(), Memory.NONE);
      put(memory, edition.id(), known.with(plan(edition, known.planned(), plans)));
    }
    turn.become(turn.state().withMemory(memory));
    return settled();
  }

  /** Keeps a plan that is overdue and still holds; a new one looks ahead only. */
  private @Nullable Planned plan(Edition edition, @Nullable Planned known, Plans plans) {
    if (known != null
        && known.at().isBefore(from)
        && plans.next(edition, Mark.of(known)).filter(known::equals).isPresent()) {
      return known;
    }
    return plans.next(edition, Mark.from(from)).orElse(null);
  }

  private Decision settled() {
    moveWaits();
    turn.become(turn.state().withNextDue(nextDue()));
    return turn.decision();
  }

  private @Nullable Instant nextDue() {
    CustomerState state = turn.state();
    Instant next = null;
    for (Waiting waiting : state.waiting()) {
      next = waiting.held() ? next : earlier(next, waiting.actAt());
    }
    for (Memory memory : state.memory().values()) {
      Planned planned = memory.planned();
      next = planned == null ? next : earlier(next, planned.at());
    }
    return next;
  }

  private static Instant earlier(@Nullable Instant known, Instant at) {
    return known == null || at.isBefore(known) ? at : known;
  }

  private static void put(SortedMap<String, Memory> all, String campaign, Memory memory) {
    if (memory.equals(Memory.NONE)) {
      all.remove(campaign);
    } else {
      all.put(campaign, memory);
    }
  }
}
