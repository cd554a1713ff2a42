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
  private final Map<CustomerId, Seat> seats = new HashMap<>();
  private final Agenda<Seat> agenda = new Agenda<>();
  private final List<Given> given = new ArrayList<>();
  private List<Happening> happenings = new ArrayList<>();

  /** An input at its place among those that are taken together. */
  private record Given(Input input, int place) {}

  /** Where a customer's newest state is found. */
  private static final class Seat {
    private final Agenda.Plan<Seat> plan;
    private CustomerState state;

    Seat(CustomerId id) {
      plan = new Agenda.Plan<>(id, this);
      state = CustomerState.unknown(id);
    }
  }

  Lane(CampaignDecider decider, Catalog catalog) {
    this.decider = decider;
    this.catalog = catalog;
  }

  /** Hands over an input, which is taken in later. */
  void give(Input input, int place) {
    given.add(new Given(input, place));
  }

  /** Takes in what was given, each input at its own time, and acts on all due before an instant. */
  void takeBefore(Instant end) {
    given.forEach(one -> take(one.input(), one.place()));
    given.clear();
    actBefore(end);
  }

  private void take(Input input, int place) {
    actBefore(input.time());
    Seat seat = seats.computeIfAbsent(input.customer(), Seat::new);
    Decision decision =
        switch (input) {
          case Input.Event(var event) -> decider.onEvent(seat.state, event, catalog, input.time());
          case Input.Change(var change) ->
              decider.onChange(seat.state, change, catalog, input.time());
        };
    keep(seat, decision, place, input.time());
  }

  private void actBefore(Instant end) {
    for (Instant at = agenda.next(); at != null && at.isBefore(end); at = agenda.next()) {
      for (Seat seat = agenda.take(at); seat != null; seat = agenda.take(at)) {
        keep(seat, decider.onTime(seat.state, catalog, at), Happening.NO_INPUT, at);
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
    return seats.values().stream().map(seat -> seat.state);
  }

  CustomerState customer(CustomerId id) {
    Seat seat = seats.get(id);
    return seat == null ? CustomerState.unknown(id) : seat.state;
  }

  private void keep(Seat seat, Decision decision, int place, Instant now) {
    seat.state = decision.next();
    agenda.plan(seat.plan, notBefore(now, seat.state.nextDue()));
    if (!decision.effects().isEmpty()) {
      happenings.add(new Happening(place, now, seat.state.customer(), decision.effects()));
    }
  }

  /** What an input has set to a past instant, by a move to another time zone, is due now. */
  private static @Nullable Instant notBefore(Instant now, @Nullable Instant due) {
    return due != null && due.isBefore(now) ? now : due;
  }
}
