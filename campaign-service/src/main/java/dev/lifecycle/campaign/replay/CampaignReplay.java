/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.replay;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.campaign.flow.CampaignDecider;
import dev.lifecycle.campaign.flow.Decision;
import dev.lifecycle.campaign.flow.Effect;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.replay.Agenda;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * Everybody's campaigns in virtual time: at one instant first events and changes, then what is due,
 * customers by id. The same input gives the same output.
 */
public final class CampaignReplay {

  private final CampaignDecider decider;
  private final Catalog catalog;
  private final Output output;
  private final Map<CustomerId, CustomerState> customers = new HashMap<>();
  private final Agenda agenda = new Agenda();

  /** Where effects are told, in order. */
  @FunctionalInterface
  public interface Output {

    /**
     * Something is to be done.
     *
     * @param now the instant at which that was decided; never earlier than the one before
     */
    void happened(Effect effect, Instant now);
  }

  /** Starts with nobody known; effects are told to {@code output} in order. */
  public CampaignReplay(CampaignDecider decider, Catalog catalog, Output output) {
    this.decider = decider;
    this.catalog = catalog;
    this.output = output;
  }

  /** Takes in an event at its own time; what is due before then is acted on first. */
  public void event(CustomerEvent event) {
    actBefore(event.time());
    keep(decider.onEvent(customer(event.customer()), event, catalog, event.time()), event.time());
  }

  /** Takes in a category change at its own time; what is due before then is acted on first. */
  public void change(CategoryChange change) {
    actBefore(change.at());
    keep(decider.onChange(customer(change.customer()), change, catalog, change.at()), change.at());
  }

  /** Acts on all that is due up to an instant, itself included. */
  public void advance(Instant until) {
    actBefore(until.plusNanos(1));
  }

  /** Everybody known so far, in no particular order. */
  public Collection<CustomerState> customers() {
    return Collections.unmodifiableCollection(customers.values());
  }

  /** One customer as they stand; unknown if nothing is known of them. */
  public CustomerState customer(CustomerId id) {
    return customers.getOrDefault(id, CustomerState.unknown(id));
  }

  private void actBefore(Instant end) {
    for (Instant at = agenda.next(); at != null && at.isBefore(end); at = agenda.next()) {
      for (CustomerId id = agenda.take(at); id != null; id = agenda.take(at)) {
        keep(decider.onTime(customer(id), catalog, at), at);
      }
    }
  }

  private void keep(Decision decision, Instant now) {
    CustomerState next = decision.next();
    customers.put(next.customer(), next);
    agenda.plan(next.customer(), next.nextDue());
    decision.effects().forEach(effect -> output.happened(effect, now));
  }
}
