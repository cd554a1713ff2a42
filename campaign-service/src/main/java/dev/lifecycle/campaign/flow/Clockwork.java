/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import dev.lifecycle.campaign.customer.Waiting;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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
      FirstPlan plan = turn.firstPlan();
      Waiting sending = nextSend();
      Instant sends = sending == null ? Instant.MAX : sending.actAt();
      if (plan.campaign() != null && !plan.at().isAfter(sends) && isDue.test(plan.at())) {
        new Firing(turn).fire(plan.campaign());
      } else if (sending != null && isDue.test(sends)) {
        new Sending(turn).act(sending);
      } else {
        return;
      }
    }
  }

  private @Nullable Waiting nextSend() {
    Waiting next = null;
    for (Waiting waiting : turn.state().waiting()) {
      if (!waiting.held() && (next == null || isBefore(waiting, next))) {
        next = waiting;
      }
    }
    return next;
  }

  private boolean isBefore(Waiting one, Waiting other) {
    int byTime = one.actAt().compareTo(other.actAt());
    return byTime == 0 ? atOneInstant().compare(one, other) < 0 : byTime < 0;
  }

  private Comparator<Waiting> atOneInstant() {
    return Comparator.comparingInt(this::priority)
        .reversed()
        .thenComparing(Waiting::campaign)
        .thenComparingInt(Waiting::step)
        .thenComparing(waiting -> waiting.entry().at())
        .thenComparing(waiting -> waiting.entry().id());
  }

  private int priority(Waiting waiting) {
    return turn.catalog()
        .pinned(waiting.campaign(), waiting.version())
        .map(campaign -> campaign.rules().priority())
        .orElse(0);
  }
}
