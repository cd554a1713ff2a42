/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.customer.Facts;
import dev.lifecycle.campaign.customer.Memory;
import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.campaign.guard.Limits;
import dev.lifecycle.campaign.message.MessageIds;
import dev.lifecycle.campaign.timer.LocalTimes;
import dev.lifecycle.campaign.trigger.Plans;
import dev.lifecycle.event.Message;
import dev.lifecycle.event.Outcome;
import dev.lifecycle.event.Outcome.Kind;
import dev.lifecycle.event.Outcome.Reason;
import dev.lifecycle.fact.Calendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One decision in the making: the state so far, and the effects so far. */
final class Turn {

  private final CampaignSettings settings;
  private final Catalog catalog;
  private final Instant now;
  private final CustomerState before;
  private final List<Effect> effects = new ArrayList<>();
  private final Calendar business;
  private CustomerState state;
  private @Nullable LocalTimes times;
  private @Nullable FirstPlan firstPlan;
  private @Nullable Waiting named;
  private String name = "";

  Turn(CampaignSettings settings, Catalog catalog, Instant now, CustomerState state) {
    this.settings = settings;
    this.catalog = catalog;
    this.now = now;
    this.before = state;
    this.state = state;
    this.business = new Calendar(settings.zone());
  }

  CustomerState state() {
    return state;
  }

  /** The state before the input. */
  CustomerState before() {
    return before;
  }

  Catalog catalog() {
    return catalog;
  }

  CampaignSettings settings() {
    return settings;
  }

  Instant now() {
    return now;
  }

  /** Goes on with another state. */
  @SuppressWarnings("ReferenceEquality") // what is another object is worked out anew
  void become(CustomerState next) {
    if (next.contact() != state.contact()) {
      times = null;
    }
    if (next.memory() != state.memory()) {
      firstPlan = null;
    }
    state = next;
  }

  /** Wants something done. */
  void want(Effect effect) {
    effects.add(effect);
  }

  /** The customer's local time: their own zone, else the business zone. */
  LocalTimes times() {
    if (times == null) {
      times = state.times(settings.zone(), settings.sendHour());
    }
    return times;
  }

  /** What is planned first for the customer. */
  FirstPlan firstPlan() {
    if (firstPlan == null) {
      firstPlan = FirstPlan.of(state.memory());
    }
    return firstPlan;
  }

  /** What limits the sending of every campaign. */
  Limits limits() {
    return settings.limits();
  }

  /** The currency that all amounts are turned into. */
  Currency baseCurrency() {
    return settings.rates().base();
  }

  /** What is known of the customer at present, for an entry. */
  Facts facts(Message.@Nullable Entry entry, Map<String, Object> event) {
    return new Facts(state, business, now, entry, event);
  }

  /** What is planned for the customer, as things are at present. */
  Plans plans() {
    return new Plans(facts(null, Map.of()), times());
  }

  /** What was planned for the customer, as things were before the input. */
  Plans plansBefore() {
    var facts = new Facts(before, business, now, null, Map.of());
    return new Plans(facts, before.times(settings.zone(), settings.sendHour()));
  }

  void remember(String campaign, Memory memory) {
    become(state.with(campaign, memory));
  }

  void add(Waiting waiting) {
    var all = new ArrayList<>(state.waiting());
    all.add(waiting);
    state = state.withWaiting(all);
  }

  /** Puts another in the place of an entry. */
  void replace(Waiting old, Waiting next) {
    var all = new ArrayList<>(state.waiting());
    all.replaceAll(waiting -> waiting.sameEntry(old) ? next : waiting);
    state = state.withWaiting(all);
  }

  void remove(Waiting old) {
    var all = new ArrayList<>(state.waiting());
    all.removeIf(waiting -> waiting.sameEntry(old));
    state = state.withWaiting(all);
  }

  /** Goes on to an entry's send after this one; without any, the entry is over. */
  void advance(Waiting waiting, Campaign campaign) {
    int next = campaign.sendAfter(waiting.step());
    while (waiting.detour().had().contains(next)) {
      next = campaign.sendAfter(next);
    }
    if (next == 0) {
      remove(waiting);
    } else {
      Instant due = times().plus(waiting.entry().at(), campaign.waitBefore(next));
      replace(waiting, waiting.at(next, due));
    }
  }

  /** Ends an entry with one outcome for its next send. */
  void end(Waiting waiting, Reason reason, String because) {
    remove(waiting);
    report(waiting, Kind.SUPPRESSED, reason, because);
  }

  void report(Waiting waiting, Kind kind, Reason reason, String because) {
    want(
        new Effect.Report(
            new Outcome(
                messageId(waiting),
                waiting.campaign(),
                waiting.number(),
                state.customer(),
                null,
                now,
                kind,
                reason,
                because)));
  }

  /** The id of the message that an entry's next send makes. */
  @SuppressWarnings("ReferenceEquality") // the one it was worked out for last
  String messageId(Waiting waiting) {
    if (waiting != named) {
      name =
          MessageIds.of(
              waiting.campaign(), waiting.entry().id(), waiting.number(), state.customer());
      named = waiting;
    }
    return name;
  }

  Decision decision() {
    return new Decision(state, effects);
  }
}
