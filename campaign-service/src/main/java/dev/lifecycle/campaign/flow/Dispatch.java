/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import dev.lifecycle.campaign.customer.Sent;
import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Share;
import dev.lifecycle.campaign.guard.Guards;
import dev.lifecycle.campaign.guard.Situation;
import dev.lifecycle.campaign.message.Composer;
import dev.lifecycle.event.Message;
import dev.lifecycle.event.Outcome.Kind;
import dev.lifecycle.event.Outcome.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes a message that may go, hands it over, and remembers that it went. */
final class Dispatch {

  /** Longer than the seven local days that caps look at, whatever clocks do. */
  private static final Duration REMEMBERED = Duration.ofDays(8);

  private static final int MOST_REMEMBERED = 256;

  private final Turn turn;

  Dispatch(Turn turn) {
    this.turn = turn;
  }

  void send(Situation situation, String channel) {
    Campaign campaign = situation.campaign();
    String variant = Share.variant(campaign, turn.state().customer());
    String template = situation.send().template(variant);
    switch (written(situation, template)) {
      case Composer.Result.Failed(String because) ->
          turn.report(situation.waiting(), Kind.FAILED, Reason.TEMPLATE, because);
      case Composer.Result.Written(Message.Content content) -> {
        Waiting waiting = situation.waiting();
        turn.want(
            new Effect.Send(
                new Message(
                    turn.messageId(waiting),
                    waiting.campaign(),
                    waiting.version(),
                    waiting.entry(),
                    waiting.number(),
                    variant,
                    turn.state().customer(),
                    channel,
                    template,
                    waiting.dueAt(),
                    turn.now(),
                    content)));
        if (!situation.send().isNote()) {
          remember(new Sent(campaign.id(), channel, turn.now(), situation.marketing()));
        }
        new Crediting(turn).touch(situation, turn.now(), false);
      }
    }
  }

  /** Puts purchases down to the message that a held-out customer would have got, if any. */
  void holdOut(Situation situation) {
    String variant = Share.variant(situation.campaign(), turn.state().customer());
    Guards.butForHoldout(situation)
        .filter(_ ->
            written(situation, situation.send().template(variant))
                instanceof Composer.Result.Written)
        .ifPresent(at -> new Crediting(turn).touch(situation, at, true));
  }

  private Composer.Result written(Situation situation, String template) {
    return new Composer(situation.facts(), situation.times().calendar(), turn.settings().shop())
        .write(situation.campaign(), template, situation.waiting());
  }

  private void remember(Sent message) {
    Instant oldest = turn.now().minus(REMEMBERED);
    List<Sent> sent = new ArrayList<>(turn.state().sent());
    sent.removeIf(one -> one.at().isBefore(oldest));
    sent.add(message);
    int from = Math.max(0, sent.size() - MOST_REMEMBERED);
    turn.become(turn.state().withSent(sent.subList(from, sent.size())));
  }
}
