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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Acts on what is due, in order of instant. At one instant the planned entries come first; then the
 * sends, by priority, campaign id and step.
 */
final class Clockwork {

  private final Turn turn;
  private final Comparator<Waiting> sends =
      Comparator.comparing(Waiting::actAt)
          .thenComparing(Comparator.comparingInt(this::priority).reversed())
          .thenComparing(Waiting::campaign)
          .thenComparingInt(Waiting::step)
          .thenComparing(waiting -> waiting.entry().at())
          .thenComparing(waiting -> waiting.entry().id());

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
      String entering = nextPlanned();
      Waiting sending = nextSend();
      Instant enters = entering == null ? Instant.MAX : plannedAt(turn.state().memoryOf(entering));
      Instant sends = sending == null ? Instant.MAX : sending.actAt();
      if (entering != null && !enters.isAfter(sends) && isDue.test(enters)) {
        new Firing(turn).fire(entering);
      } else if (sending != null && isDue.test(sends)) {
        new Sending(turn).act(sending);
      } else {
        return;
      }
    }
  }

  private @Nullable String nextPlanned() {
    String next = null;
    Instant earliest = Instant.MAX;
    for (Map.Entry<String, Memory> memory : turn.state().memory().entrySet()) {
      Instant at = plannedAt(memory.getValue());
      if (at.isBefore(earliest)) {
        next = memory.getKey();
        earliest = at;
      }
    }
    return next;
  }

  private static Instant plannedAt(Memory memory) {
    Planned planned = memory.planned();
    return planned == null ? Instant.MAX : planned.at();
  }

  private @Nullable Waiting nextSend() {
    Waiting next = null;
    for (Waiting waiting : turn.state().waiting()) {
      if (!waiting.held() && (next == null || sends.compare(waiting, next) < 0)) {
        next = waiting;
      }
    }
    return next;
  }

  private int priority(Waiting waiting) {
    return turn.catalog()
        .pinned(waiting.campaign(), waiting.version())
        .map(campaign -> campaign.rules().priority())
        .orElse(0);
  }
}
