/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.report;

import dev.lifecycle.event.Outcome;
import dev.lifecycle.event.Outcome.Reason;
import java.util.EnumMap;
import java.util.Map;

/** Counts in the making. */
final class Counting {

  private long entered;
  private long sent;
  private long converted;
  private final Map<Reason, Long> suppressed = new EnumMap<>(Reason.class);
  private final Map<Reason, Long> deferred = new EnumMap<>(Reason.class);
  private final Map<Reason, Long> failed = new EnumMap<>(Reason.class);

  void entered() {
    entered++;
  }

  void sent() {
    sent++;
  }

  void reported(Outcome outcome) {
    switch (outcome.kind()) {
      case SUPPRESSED -> count(outcome, suppressed);
      case DEFERRED -> count(outcome, deferred);
      case FAILED -> count(outcome, failed);
      case CONVERTED -> converted += outcome.reason() == Reason.HOLDOUT ? 0 : 1;
      // Sent messages are told by themselves; the rest comes from people, whom nobody simulates.
      case SENT, OPENED, CLICKED, UNSUBSCRIBED -> {}
    }
  }

  void add(Counting other) {
    entered += other.entered;
    sent += other.sent;
    converted += other.converted;
    other.suppressed.forEach((reason, count) -> suppressed.merge(reason, count, Long::sum));
    other.deferred.forEach((reason, count) -> deferred.merge(reason, count, Long::sum));
    other.failed.forEach((reason, count) -> failed.merge(reason, count, Long::sum));
  }

  Counts counts() {
    return new Counts(
        entered,
        sent,
        ByReason.of(suppressed),
        ByReason.of(deferred),
        ByReason.of(failed),
        converted);
  }

  private static void count(Outcome outcome, Map<Reason, Long> counts) {
    Reason reason = outcome.reason();
    if (reason == null) {
      throw new IllegalStateException("Expected a reason, but there is none in " + outcome.kind());
    }
    counts.merge(reason, 1L, Long::sum);
  }
}
