/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.guard;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.customer.Sent;
import dev.lifecycle.campaign.customer.Touch;
import dev.lifecycle.campaign.definition.Condition;
import dev.lifecycle.campaign.definition.Exit;
import dev.lifecycle.campaign.definition.Share;
import dev.lifecycle.campaign.definition.Step;
import dev.lifecycle.event.Outcome.Reason;
import dev.lifecycle.fact.EventKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that can stop or shift a message, in the order of campaigns.md; the first that does, does.
 */
public final class Guards {

  private static final List<Guard> BEFORE_CHANNEL =
      List.of(
          Guards::erased,
          Guards::paused,
          Guards::exited,
          Guards::when,
          Guards::audience,
          Guards::past,
          Guards::stale,
          Guards::holdout);

  private Guards() {}

  /** What the guards make of a send that is due. */
  public static Verdict look(Situation situation) {
    for (Guard guard : BEFORE_CHANNEL) {
      Optional<Verdict> verdict = guard.look(situation);
      if (verdict.isPresent()) {
        return verdict.get();
      }
    }
    return byChannel(situation);
  }

  /**
   * When a message that only {@link Reason#HOLDOUT} stopped would have gone; empty where something
   * else would have stopped it. What the campaign would have sent before counts for caps.
   */
  public static Optional<Instant> butForHoldout(Situation situation) {
    return switch (byChannel(notHeldOut(situation))) {
      case Verdict.Send _ -> Optional.of(situation.facts().now());
      case Verdict.PutOff(_, Instant until, _) -> Optional.of(until);
      case Verdict.Skip _, Verdict.PassOver _, Verdict.Hold _, Verdict.End _ -> Optional.empty();
    };
  }

  private static Situation notHeldOut(Situation situation) {
    CustomerState state = situation.facts().state();
    var sent = new ArrayList<>(state.sent());
    for (Touch touch : state.ledger().touches()) {
      if (touch.heldOut() && touch.campaign().equals(situation.campaign().id())) {
        wouldBe(touch, situation).ifPresent(sent::add);
      }
    }
    return situation.with(state.withSent(sent));
  }

  /** Of a send that is in the campaign no more it is taken that it was like the present one. */
  private static Optional<Sent> wouldBe(Touch touch, Situation situation) {
    Step.Send send = situation.campaign().send(touch.step()).orElse(situation.send());
    return !send.isNote() && reach(situation, send) instanceof Reach.By(String channel)
        ? Optional.of(
            new Sent(touch.campaign(), channel, touch.window().after(), situation.marketing()))
        : Optional.empty();
  }

  private static Verdict byChannel(Situation situation) {
    return switch (reach(situation, situation.send())) {
      case Reach.Nowhere(Reason reason, String because) -> new Verdict.Skip(reason, because);
      case Reach.By(String channel) ->
          capped(situation, channel)
              .or(() -> quiet(situation))
              .orElseGet(() -> new Verdict.Send(channel));
    };
  }

  private static Reach reach(Situation situation, Step.Send send) {
    return Reach.choose(
        send.channels(),
        situation.limits().channels(),
        situation.facts().state().contact(),
        situation.campaign().rules().kind());
  }

  private static Optional<Verdict> erased(Situation situation) {
    EventKey erased = situation.facts().state().erased();
    Instant at = situation.waiting().entry().at();
    return erased != null && at.isBefore(erased.time())
        ? Optional.of(new Verdict.End(Reason.ERASED, "The customer was erased at " + erased.time()))
        : Optional.empty();
  }

  private static Optional<Verdict> paused(Situation situation) {
    return situation.edition().running()
        ? Optional.empty()
        : Optional.of(
            new Verdict.Hold(
                Reason.PAUSED, "The campaign is not live, so that the message waits until it is"));
  }

  private static Optional<Verdict> exited(Situation situation) {
    Exit exit = situation.campaign().rules().exit();
    return Exits.since(situation.waiting().entry().at(), exit, situation.facts().state())
        .map(because -> new Verdict.End(Reason.EXITED, because));
  }

  private static Optional<Verdict> when(Situation situation) {
    Condition.Answer answer = situation.send().when().test(situation.facts());
    return answer.holds() ? Optional.empty() : Optional.of(new Verdict.PassOver(answer.failure()));
  }

  private static Optional<Verdict> audience(Situation situation) {
    Condition audience = situation.campaign().audience();
    Condition.Answer answer = audience.test(situation.facts());
    if (answer.holds()) {
      return Optional.empty();
    }
    Condition.Failure failure = answer.failure();
    return skip(
        Reason.AUDIENCE,
        failure == null
            ? "The customer is not in the audience any more: %s does not hold".formatted(audience)
            : "Whether the customer is in the audience cannot be worked out: " + failure);
  }

  /** What fell due before a draft went live again is not sent, however late it may be sent. */
  private static Optional<Verdict> past(Situation situation) {
    Instant dueAt = situation.waiting().dueAt();
    return situation
        .edition()
        .publishedAfter(dueAt)
        .flatMap(live ->
            skip(
                Reason.STALE,
                "It was due at %s, before the campaign went live again at %s"
                    .formatted(dueAt, live)));
  }

  /** Time that quiet hours take does not count as late. */
  private static Optional<Verdict> stale(Situation situation) {
    Instant dueAt = situation.waiting().dueAt();
    Instant ready = situation.free(situation.waiting().actAt());
    Instant latest = situation.times().plus(ready, situation.campaign().rules().maxLateness());
    return situation.facts().now().isAfter(latest)
        ? skip(
            Reason.STALE,
            "It was due at %s, and after %s it was too late to send it (maxLateness: %s)"
                .formatted(dueAt, latest, situation.campaign().rules().maxLateness()))
        : Optional.empty();
  }

  private static Optional<Verdict> holdout(Situation situation) {
    return Share.heldOut(situation.campaign(), situation.facts().state().customer())
        ? skip(
            Reason.HOLDOUT,
            "The customer is held out: gets nothing, so that the others can be compared with them")
        : Optional.empty();
  }

  private static Optional<Verdict> capped(Situation situation, String channel) {
    return situation.marketing()
        ? situation
            .limits()
            .caps()
            .reached(channel, situation)
            .map(because -> new Verdict.Skip(Reason.FREQUENCY_CAP, because))
        : Optional.empty();
  }

  private static Optional<Verdict> quiet(Situation situation) {
    Instant now = situation.facts().now();
    Instant free = situation.free(now);
    return free.equals(now)
        ? Optional.empty()
        : Optional.of(
            new Verdict.PutOff(
                Reason.QUIET_HOURS,
                free,
                "Quiet hours: nobody writes to the customer until " + free));
  }

  private static Optional<Verdict> skip(Reason reason, String because) {
    return Optional.of(new Verdict.Skip(reason, because));
  }
}
