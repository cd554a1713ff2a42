/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import dev.lifecycle.campaign.customer.Facts;
import dev.lifecycle.campaign.customer.Sent;
import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Edition;
import dev.lifecycle.campaign.definition.Rules;
import dev.lifecycle.campaign.definition.Share;
import dev.lifecycle.campaign.definition.Step;
import dev.lifecycle.campaign.guard.Guards;
import dev.lifecycle.campaign.guard.Situation;
import dev.lifecycle.campaign.guard.Verdict;
import dev.lifecycle.campaign.message.Composer;
import dev.lifecycle.event.Message;
import dev.lifecycle.event.Outcome.Kind;
import dev.lifecycle.event.Outcome.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Acts on one send that is due: past the guards, into words, and on to the next step. */
final class Sending {

  /** The channel that is always there. */
  static final String OUTBOX = "outbox";

  private static final Duration REMEMBERED = Duration.ofDays(8);
  private static final int MOST_REMEMBERED = 64;

  private final Turn turn;

  Sending(Turn turn) {
    this.turn = turn;
  }

  void act(Waiting waiting) {
    Edition edition = turn.catalog().current(waiting.campaign()).orElse(null);
    if (edition == null) {
      turn.end(waiting, Reason.EXITED, "The campaign was deleted");
      return;
    }
    Campaign campaign =
        turn.catalog().pinned(waiting.campaign(), waiting.version()).orElse(edition.campaign());
    campaign
        .send(waiting.step())
        .ifPresentOrElse(
            send -> act(situation(waiting, edition, campaign, send)),
            () -> advance(waiting, campaign));
  }

  private Situation situation(Waiting waiting, Edition edition, Campaign campaign, Step.Send send) {
    Facts facts = turn.facts(waiting.entry(), waiting.event());
    return new Situation(campaign, send, waiting, edition.running(), facts, turn.times());
  }

  private void act(Situation situation) {
    Waiting waiting = situation.waiting();
    Campaign campaign = situation.campaign();
    switch (Guards.look(situation)) {
      case Verdict.Pass pass -> {
        send(situation);
        advance(waiting, campaign);
      }
      case Verdict.PassOver(var failure) -> {
        if (failure != null) {
          turn.want(new Effect.ConditionFailed(campaign.id(), turn.state().customer(), failure));
        }
        advance(waiting, campaign);
      }
      case Verdict.Skip(Reason reason, String because) -> {
        turn.report(waiting, Kind.SUPPRESSED, reason, because);
        advance(waiting, campaign);
      }
      case Verdict.Hold(Reason reason, String because) -> {
        turn.report(waiting, Kind.DEFERRED, reason, because);
        turn.replace(waiting, waiting.held(true));
      }
      case Verdict.End(Reason reason, String because) -> turn.end(waiting, reason, because);
    }
  }

  private void send(Situation situation) {
    Campaign campaign = situation.campaign();
    String variant = Share.variant(campaign, turn.state().customer());
    String template = situation.send().template(variant);
    var composer = new Composer(situation.facts(), situation.times().calendar());
    switch (composer.write(campaign, template, situation.waiting())) {
      case Composer.Result.Failed(String because) ->
          turn.report(situation.waiting(), Kind.FAILED, Reason.TEMPLATE, because);
      case Composer.Result.Written(Message.Content content) -> {
        turn.want(new Effect.Send(message(situation.waiting(), variant, template, content)));
        logSent(campaign);
      }
    }
  }

  private Message message(
      Waiting waiting, @Nullable String variant, String template, Message.Content content) {
    return new Message(
        turn.messageId(waiting),
        waiting.campaign(),
        waiting.version(),
        waiting.entry(),
        waiting.step(),
        variant,
        turn.state().customer(),
        OUTBOX,
        template,
        waiting.dueAt(),
        turn.now(),
        content);
  }

  private void logSent(Campaign campaign) {
    Instant oldest = turn.now().minus(REMEMBERED);
    List<Sent> sent =
        new ArrayList<>(
            turn.state().sent().stream().filter(one -> !one.at().isBefore(oldest)).toList());
    boolean counts = campaign.rules().kind() == Rules.Kind.MARKETING;
    sent.add(new Sent(campaign.id(), OUTBOX, turn.now(), counts));
    int from = Math.max(0, sent.size() - MOST_REMEMBERED);
    turn.become(turn.state().withSent(sent.subList(from, sent.size())));
  }

  private void advance(Waiting waiting, Campaign campaign) {
    int next = campaign.sendAfter(waiting.step());
    if (next == 0) {
      turn.remove(waiting);
    } else {
      Instant due = turn.times().plus(waiting.entry().at(), campaign.waitBefore(next));
      turn.replace(waiting, waiting.at(next, due));
    }
  }
}
