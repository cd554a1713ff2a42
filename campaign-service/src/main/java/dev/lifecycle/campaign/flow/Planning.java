/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import dev.lifecycle.campaign.customer.ContactCard;
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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    if (!concerns.any()) {
      return settled();
    }
    var concerned = new ArrayList<Edition>();
    for (Edition edition : turn.catalog().triggers().planned()) {
      if (concerns.concern(edition.campaign().trigger())) {
        concerned.add(edition);
      }
    }
    return planned(concerned);
  }

  /** Plans everything anew, for other campaigns. */
  Decision settleAnew() {
    turn.state()
        .memory()
        .forEach((id, known) -> {
          Optional<Edition> running = turn.catalog().current(id).filter(Edition::running);
          if (running.filter(edition -> keeps(edition, known.planned())).isEmpty()) {
            turn.remember(id, known.with(null));
          }
        });
    moveWaits(Instant.MAX);
    return planned(turn.catalog().running());
  }

  /**
   * Moves the waits that are due by an instant to where the customer's time zone, by its rules of
   * today, has them. What was due, and is put off or was held, stays due when it was.
   */
  void moveWaits(Instant dueBy) {
    LocalTimes times = turn.times();
    for (Waiting waiting : turn.state().waiting()) {
      if (!waiting.wasDue(turn.now()) && !waiting.actAt().isAfter(dueBy)) {
        moveWait(waiting, times);
      }
    }
  }

  private void moveWait(Waiting waiting, LocalTimes times) {
    turn.catalog()
        .pinned(waiting.campaign(), waiting.version())
        .map(campaign -> times.plus(waiting.entry().at(), campaign.waitBefore(waiting.step())))
        .filter(due -> !due.equals(waiting.dueAt()))
        .ifPresent(due -> turn.replace(waiting, waiting.due(due)));
  }

  private Decision planned(List<Edition> editions) {
    Plans plans = turn.plans();
    for (Edition edition : editions) {
      Memory known = turn.state().memoryOf(edition.id());
      Planned next = plan(edition, known.planned(), plans);
      if (!Objects.equals(next, known.planned())) {
        turn.remember(edition.id(), known.with(next));
      }
    }
    return settled();
  }

  /** Whether a plan is to come, and so made anew, or is that of the campaign as it is now. */
  private boolean keeps(Edition edition, @Nullable Planned known) {
    return known == null || !isOverdue(known) || turn.plans().hold(edition, known);
  }

  /** Keeps what is overdue and still holds; a new plan looks ahead only. */
  private @Nullable Planned plan(Edition edition, @Nullable Planned known, Plans plans) {
    Optional<Planned> overdue = Optional.ofNullable(known).filter(this::isOverdue);
    return putIntoPast(edition, overdue, plans)
        .or(() -> overdue.flatMap(plan -> firstOverdue(edition, plan, plans)))
        .or(() -> plans.next(edition, Mark.from(from)))
        .orElse(null);
  }

  /** What was still to come and, as the customer moved to another time zone, is past now. */
  private Optional<Planned> putIntoPast(Edition edition, Optional<Planned> overdue, Plans plans) {
    Mark toCome = overdue.map(Mark::of).orElse(Mark.from(from));
    return hasMoved()
        ? plans.putIntoPast(edition, turn.plansBefore(), toCome, from)
        : Optional.empty();
  }

  /** The first overdue plan, from a known one on, that holds and did so before the input. */
  private Optional<Planned> firstOverdue(Edition edition, Planned known, Plans plans) {
    Optional<Planned> next = plans.next(edition, Mark.of(known)).filter(this::isOverdue);
    while (next.isPresent() && !turn.plansBefore().hold(edition, next.get())) {
      next = plans.next(edition, Mark.after(next.get())).filter(this::isOverdue);
    }
    return next;
  }

  private boolean isOverdue(Planned plan) {
    return plan.at().isBefore(from);
  }

  private Decision settled() {
    if (hasMoved()) {
      moveWaits(Instant.MAX);
    }
    turn.become(turn.state().withNextDue(nextDue()));
    return turn.decision();
  }

  private boolean hasMoved() {
    return !Objects.equals(timeZone(turn.before()), timeZone(turn.state()));
  }

  private static @Nullable ZoneId timeZone(CustomerState state) {
    return ContactCard.value(state.contact().timeZone());
  }

  private @Nullable Instant nextDue() {
    FirstPlan plan = turn.firstPlan();
    Instant next = plan.campaign() == null ? null : plan.at();
    for (Waiting waiting : turn.state().waiting()) {
      next = waiting.held() ? next : earlier(next, waiting.actAt());
    }
    return next;
  }

  private static Instant earlier(@Nullable Instant known, Instant at) {
    return known == null || at.isBefore(known) ? at : known;
  }
}
