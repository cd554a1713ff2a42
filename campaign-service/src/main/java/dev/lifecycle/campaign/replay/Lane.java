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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Some of the customers. Lanes can go on at the same time: no customer matters to another. So one
 * customer's inputs are taken in one after another, while that customer is at hand.
 */
final class Lane {

  private final CampaignDecider decider;
  private final Catalog catalog;
  private final Map<CustomerId, Seat> seats = new HashMap<>();
  private final List<Given> given = new ArrayList<>();
  private List<Happening> happenings = new ArrayList<>();

  /** An input at its place among those that are taken together. */
  private record Given(Input input, int place) {}

  /** Where a customer's newest state is found, and when something is due next. */
  private static final class Seat {
    private final List<Given> given = new ArrayList<>();
    private CustomerState state;
    private @Nullable Instant due;

    Seat(CustomerId id) {
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
    given.forEach(one -> seats.computeIfAbsent(one.input().customer(), Seat::new).given.add(one));
    given.clear();
    for (Seat seat : seats.values()) {
      seat.given.forEach(one -> take(seat, one.input(), one.place()));
      seat.given.clear();
      actBefore(seat, end);
    }
  }

  private void take(Seat seat, Input input, int place) {
    actBefore(seat, input.time());
    Decision decision =
        switch (input) {
          case Input.Event(var event) -> decider.onEvent(seat.state, event, catalog, input.time());
          case Input.Change(var change) ->
              decider.onChange(seat.state, change, catalog, input.time());
        };
    keep(seat, decision, place, input.time());
  }

  private void actBefore(Seat seat, Instant end) {
    for (Instant at = seat.due; at != null && at.isBefore(end); at = seat.due) {
      keep(seat, decider.onTime(seat.state, catalog, at), Happening.NO_INPUT, at);
    }
  }

  /** What happened since this was asked last; of each customer in order. */
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
    seat.due = notBefore(now, seat.state.nextDue());
    if (!decision.effects().isEmpty()) {
      happenings.add(new Happening(place, now, seat.state.customer(), decision.effects()));
    }
  }

  /** What an input has set to a past instant, by a move to another time zone, is due now. */
  private static @Nullable Instant notBefore(Instant now, @Nullable Instant due) {
    return due != null && due.isBefore(now) ? now : due;
  }
}
