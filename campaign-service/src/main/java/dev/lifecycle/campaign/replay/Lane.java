/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.replay;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.campaign.flow.CampaignDecider;
import dev.lifecycle.campaign.flow.Decision;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.replay.Agenda;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Some of the customers. Lanes can go on at the same time: no customer matters to another. */
final class Lane {

  private final CampaignDecider decider;
  private final Catalog catalog;
  private final Map<CustomerId, CustomerState> customers = new HashMap<>();
  private final Map<CustomerId, Agenda.Plan<CustomerId>> plans = new HashMap<>();
  private final Agenda<CustomerId> agenda = new Agenda<>();
  private List<Happening> happenings = new ArrayList<>();

  Lane(CampaignDecider decider, Catalog catalog) {
    this.decider = decider;
    this.catalog = catalog;
  }

  /** Takes an input in at its own time; what is due before then is acted on first. */
  void take(Input input, int place) {
    actBefore(input.time());
    CustomerState state = customer(input.customer());
    Decision decision =
        switch (input) {
          case Input.Event(var event) -> decider.onEvent(state, event, catalog, input.time());
          case Input.Change(var change) -> decider.onChange(state, change, catalog, input.time());
        };
    keep(decision, place, input.time());
  }

  /** Acts on all that is due before an instant. */
  void actBefore(Instant end) {
    for (Instant at = agenda.next(); at != null && at.isBefore(end); at = agenda.next()) {
      for (CustomerId id = agenda.take(at); id != null; id = agenda.take(at)) {
        keep(decider.onTime(customer(id), catalog, at), Happening.NO_INPUT, at);
      }
    }
  }

  /** What happened since this was asked last, in order. */
  List<Happening> happenings() {
    List<Happening> all = happenings;
    happenings = new ArrayList<>();
    return all;
  }

  Stream<CustomerState> customers() {
    return customers.values().stream();
  }

  CustomerState customer(CustomerId id) {
    CustomerState known = customers.get(id);
    return known == null ? CustomerState.unknown(id) : known;
  }

  private void keep(Decision decision, int place, Instant now) {
    CustomerState next = decision.next();
    customers.put(next.customer(), next);
    var plan = plans.computeIfAbsent(next.customer(), id -> new Agenda.Plan<>(id, id));
    agenda.plan(plan, notBefore(now, next.nextDue()));
    if (!decision.effects().isEmpty()) {
      happenings.add(new Happening(place, now, next.customer(), decision.effects()));
    }
  }

  /** What an input has set to a past instant, by a move to another time zone, is due now. */
  private static @Nullable Instant notBefore(Instant now, @Nullable Instant due) {
    return due != null && due.isBefore(now) ? now : due;
  }
}
