/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import dev.lifecycle.campaign.customer.Facts;
import dev.lifecycle.campaign.customer.Hold;
import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Edition;
import dev.lifecycle.campaign.definition.Step;
import dev.lifecycle.campaign.guard.Guards;
import dev.lifecycle.campaign.guard.Situation;
import dev.lifecycle.campaign.guard.Verdict;
import dev.lifecycle.event.Outcome.Kind;
import dev.lifecycle.event.Outcome.Reason;
import java.time.Instant;

/** Acts on one send that is due: past the guards, into words, and on to the next step. */
final class Sending {

  private final Turn turn;

  Sending(Turn turn) {
    this.turn = turn;
  }

  void act(Waiting waiting) {
    Edition edition = turn.catalog().current(waiting.campaign()).orElse(null);
    if (edition == null || turn.catalog().deleted(waiting.campaign(), waiting.version())) {
      turn.end(waiting, Reason.EXITED, "The campaign was deleted");
      return;
    }
    Campaign campaign =
        turn.catalog().pinned(waiting.campaign(), waiting.version()).orElse(edition.campaign());
    campaign
        .send(waiting.step())
        .ifPresentOrElse(
            send -> act(situation(waiting, edition, campaign, send)),
            () -> turn.advance(waiting, campaign));
  }

  private Situation situation(Waiting waiting, Edition edition, Campaign campaign, Step.Send send) {
    Facts facts = turn.facts(waiting.entry(), waiting.event());
    return new Situation(campaign, send, waiting, edition, facts, turn.times(), turn.limits());
  }

  private void act(Situation situation) {
    Waiting waiting = situation.waiting();
    Campaign campaign = situation.campaign();
    switch (Guards.look(situation)) {
      case Verdict.Send(String channel) -> {
        new Dispatch(turn).send(situation, channel);
        turn.advance(waiting, campaign);
      }
      case Verdict.PassOver(var failure) -> {
        if (failure != null) {
          turn.want(new Effect.ConditionFailed(campaign.id(), turn.state().customer(), failure));
        }
        turn.advance(waiting, campaign);
      }
      case Verdict.Skip(Reason reason, String because) -> {
        turn.report(waiting, Kind.SUPPRESSED, reason, because);
        if (reason == Reason.HOLDOUT) {
          new Dispatch(turn).holdOut(situation);
        }
        turn.advance(waiting, campaign);
      }
      case Verdict.PutOff(Reason reason, Instant until, String because) -> {
        if (waiting.putOffUntil() == null) {
          turn.report(waiting, Kind.DEFERRED, reason, because);
        }
        turn.replace(waiting, waiting.putOff(until));
      }
      case Verdict.Hold(Reason reason, String because) -> {
        turn.report(waiting, Kind.DEFERRED, reason, because);
        turn.replace(waiting, waiting.on(Hold.HELD));
      }
      case Verdict.End(Reason reason, String because) -> turn.end(waiting, reason, because);
    }
  }
}
