/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.guard;

import dev.lifecycle.campaign.definition.Condition;
import dev.lifecycle.campaign.definition.Exit;
import dev.lifecycle.campaign.definition.Share;
import dev.lifecycle.event.Outcome.Reason;
import dev.lifecycle.fact.EventKey;
import java.time.Instant;
import java.util.List;

/**
 * All that can stop or shift a message, in the order of campaigns.md; the first that does, does.
 */
public final class Guards {

  private static final Verdict PASS = new Verdict.Pass();

  /** A channel is chosen after HOLDOUT: its guards (address, consent, caps, hours) follow there. */
  private static final List<Guard> IN_ORDER =
      List.of(
          Guards::erased,
          Guards::paused,
          Guards::exited,
          Guards::when,
          Guards::audience,
          Guards::stale,
          Guards::holdout);

  private Guards() {}

  /** What the guards make of a send that is due. */
  public static Verdict look(Situation situation) {
    for (Guard guard : IN_ORDER) {
      Verdict verdict = guard.look(situation);
      if (!(verdict instanceof Verdict.Pass)) {
        return verdict;
      }
    }
    return PASS;
  }

  private static Verdict erased(Situation situation) {
    EventKey erased = situation.facts().state().erased();
    Instant at = situation.waiting().entry().at();
    return erased != null && at.isBefore(erased.time())
        ? new Verdict.End(Reason.ERASED, "The customer was erased at " + erased.time())
        : PASS;
  }

  private static Verdict paused(Situation situation) {
    return situation.running()
        ? PASS
        : new Verdict.Hold(Reason.PAUSED, "The campaign does not run at present");
  }

  private static Verdict exited(Situation situation) {
    Exit exit = situation.campaign().rules().exit();
    return Exits.since(situation.waiting().entry().at(), exit, situation.facts().state())
        .<Verdict>map(because -> new Verdict.End(Reason.EXITED, because))
        .orElse(PASS);
  }

  private static Verdict when(Situation situation) {
    Condition.Answer answer = situation.send().when().test(situation.facts());
    return answer.holds() ? PASS : new Verdict.PassOver(answer.failure());
  }

  private static Verdict audience(Situation situation) {
    Condition audience = situation.campaign().audience();
    Condition.Answer answer = audience.test(situation.facts());
    if (answer.holds()) {
      return PASS;
    }
    String failure = answer.failure();
    return new Verdict.Skip(
        Reason.AUDIENCE,
        failure == null
            ? "The customer is not in the audience %s".formatted(audience)
            : "The audience could not be worked out: " + failure);
  }

  private static Verdict stale(Situation situation) {
    Instant dueAt = situation.waiting().dueAt();
    Instant latest = situation.times().plus(dueAt, situation.campaign().rules().maxLateness());
    return situation.facts().now().isAfter(latest)
        ? new Verdict.Skip(
            Reason.STALE, "It was due at %s and could be sent until %s".formatted(dueAt, latest))
        : PASS;
  }

  private static Verdict holdout(Situation situation) {
    return Share.heldOut(situation.campaign(), situation.facts().state().customer())
        ? new Verdict.Skip(Reason.HOLDOUT, "The customer is held out, to be compared with")
        : PASS;
  }
}
