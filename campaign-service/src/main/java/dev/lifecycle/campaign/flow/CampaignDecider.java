/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.customer.Knowledge;
import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.campaign.trigger.ChangeTriggers;
import dev.lifecycle.campaign.trigger.EventTriggers;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.fact.Calendar;
import dev.lifecycle.fact.EventKey;
import dev.lifecycle.fact.History;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;

/**
 * Leads one customer through all campaigns: a function of state, input and now.
 *
 * <p>Contract for whoever runs it: every event and change of an instant is given before {@link
 * #onTime} is called for that instant; {@code onTime} is called as soon as {@code nextDue} of the
 * state is reached, also where an event or a change has just set it to now or earlier; {@link
 * #onCatalog} is called for every customer whenever campaigns were saved, paused, resumed or
 * deleted.
 */
public final class CampaignDecider {

  private final CampaignSettings settings;
  private final Knowledge knowledge;

  public CampaignDecider(CampaignSettings settings) {
    this.settings = settings;
    this.knowledge = new Knowledge(settings.rates()::rate, history(settings));
  }

  /** Takes in an event; first acts on what was due before the event happened. */
  public Decision onEvent(CustomerState state, CustomerEvent event, Catalog catalog, Instant now) {
    if (Knowledge.forgotten(state, event)) {
      return new Decision(state, List.of());
    }
    boolean repeats = knowledge.repeats(state, event);
    var turn = new Turn(settings, catalog, now, state);
    new Clockwork(turn).actBefore(event.time());
    CustomerState before = turn.state();
    learn(event, turn);
    if (event instanceof CustomerEvent.Erasure) {
      new Forgetting(turn, EventKey.of(event.envelope())).forget(before);
    }
    if (!repeats) {
      new Ending(turn).byExits();
      new Entering(turn).enter(EventTriggers.match(event, catalog, settings.related()));
    }
    return new Planning(turn, now).settle();
  }

  private void learn(CustomerEvent event, Turn turn) {
    var crediting = new Crediting(turn);
    crediting.settle();
    CustomerState before = turn.state();
    turn.become(knowledge.with(turn.state(), event));
    crediting.recount(before);
    if (event instanceof CustomerEvent.Purchase purchase) {
      crediting.convert(purchase.orderId(), before.orders());
    }
    if (event instanceof CustomerEvent.Erasure) {
      crediting.convertRepeats(before.orders());
    }
  }

  /** Takes in a category change; first acts on what was due before it took effect. */
  public Decision onChange(
      CustomerState state, CategoryChange change, Catalog catalog, Instant now) {
    if (change.sequence() <= state.sequence()) {
      return new Decision(state, List.of());
    }
    Instant effective = change.effectiveAt();
    var turn = new Turn(settings, catalog, now, state);
    new Clockwork(turn).actBefore(effective);
    turn.become(Knowledge.with(turn.state(), change, catalog.leavesThatEnd()));
    new Ending(turn).byExits();
    new Entering(turn).enter(ChangeTriggers.match(change, catalog));
    return new Planning(turn, now).settle();
  }

  /** Acts on all that is due at now or earlier, in order. */
  public Decision onTime(CustomerState state, Catalog catalog, Instant now) {
    var turn = new Turn(settings, catalog, now, state);
    var planning = new Planning(turn, now.plusNanos(1));
    planning.moveWaits(now);
    new Clockwork(turn).actUntil(now);
    return planning.settle();
  }

  /**
   * Looks at the campaigns anew: they were saved, paused, resumed or deleted.
   *
   * @param published the campaigns that went live since the customer last looked
   */
  public Decision onCatalog(
      CustomerState state, Catalog catalog, Set<String> published, Instant now) {
    var turn = new Turn(settings, catalog, now, state);
    new Ending(turn).ofDeleted();
    new TakingOver(turn).takeOver();
    new Ending(turn).byExits();
    new Resuming(turn).resume();
    new Entering(turn).enterCurrent(published);
    return new Planning(turn, now).settleAnew();
  }

  /** The settings it goes by. */
  public CampaignSettings settings() {
    return settings;
  }

  /** Campaigns ask for occasions only, so no window of revenue is kept open. */
  private static History history(CampaignSettings settings) {
    return new History(History.DEFAULT_ORDERS, new Calendar(settings.zone()), Period.ZERO);
  }
}
