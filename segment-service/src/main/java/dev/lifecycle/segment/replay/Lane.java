/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.replay;

import dev.lifecycle.event.Category;
import dev.lifecycle.event.CategoryChange.Cause;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.PopulationTotals;
import dev.lifecycle.replay.Lanes;
import dev.lifecycle.segment.category.Shift;
import dev.lifecycle.segment.category.Stakes;
import dev.lifecycle.segment.change.Customer;
import dev.lifecycle.segment.change.Segmenter;
import dev.lifecycle.segment.change.Step;
import dev.lifecycle.segment.population.PopulationCount;
import dev.lifecycle.segment.population.RevenueRanking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Some of the customers, always the same ones. Lanes can go on at the same time: from one
 * population to the next no customer matters to another.
 */
final class Lane {

  private final int number;
  private final Segmenter segmenter;
  private final Map<CustomerId, Seat> seats = new HashMap<>();
  private final List<Given> given = new ArrayList<>();
  private final List<Seat> inOrder = new ArrayList<>();
  private final Stakes stakes = new Stakes();
  private final Agenda<Seat> boundaries = new Agenda<>();
  private final RevenueRanking ranking = new RevenueRanking();
  private final PopulationCount count = new PopulationCount(ranking);

  /** An event at its place in its window. */
  private record Given(CustomerEvent event, int place) {}

  /** Where a customer's newest state is found. */
  private static final class Seat {
    private final int number;
    private final Agenda.Plan<Seat> plan;
    private Customer customer;

    Seat(int number, CustomerId id) {
      this.number = number;
      plan = new Agenda.Plan<>(id, this);
      customer = Customer.unknown(id);
    }
  }

  private Lane(int number, Segmenter segmenter) {
    this.number = number;
    this.segmenter = segmenter;
  }

  /** Lanes for all customers. */
  static List<Lane> all(Segmenter segmenter) {
    return IntStream.range(0, Lanes.COUNT).mapToObj(number -> new Lane(number, segmenter)).toList();
  }

  /** Hands over an event, which is taken in with its window. */
  void give(CustomerEvent event, int place) {
    given.add(new Given(event, place));
  }

  /** Takes in what was given, and acts on all their boundaries up to the window's end. */
  List<Happening> pass(Window window) {
    var happenings = new ArrayList<Happening>();
    for (Given one : given) {
      Instant at = one.event().time();
      act(at, window, happenings);
      Seat seat = seat(one.event().customer());
      Step step = segmenter.accept(seat.customer, one.event(), window.inForce(), at);
      keep(seat, step, at, one.place(), happenings);
    }
    given.clear();
    act(window.end(), window, happenings);
    return happenings;
  }

  /** Judges those again whom a change of the population's values in force concerns. */
  List<Happening> judgeAgain(Shift shift) {
    var happenings = new ArrayList<Happening>();
    var concerned = segmenter.concerned(shift);
    for (int i = 0; i < inOrder.size(); i++) {
      if (concerned.mayBe(i, stakes) && concerned.test(segmenter.stake(inOrder.get(i).customer))) {
        Seat seat = inOrder.get(i);
        Step step = segmenter.rejudge(seat.customer, shift.after(), shift.at(), Cause.POPULATION);
        keep(seat, step, shift.at(), Happening.NO_EVENT, happenings);
      }
    }
    return happenings;
  }

  PopulationTotals totals(Instant at) {
    return count.totals(number, at);
  }

  RevenueRanking ranking() {
    return ranking;
  }

  long size(Category category) {
    return count.size(category);
  }

  Stream<Customer> customers() {
    return inOrder.stream().map(seat -> seat.customer);
  }

  private void act(Instant until, Window window, List<Happening> happenings) {
    for (Instant at = boundaries.next(); at != null && !at.isAfter(until); at = boundaries.next()) {
      for (Seat seat = boundaries.take(at); seat != null; seat = boundaries.take(at)) {
        Step step = segmenter.advance(seat.customer, window.inForce(), at);
        keep(seat, step, at, Happening.NO_EVENT, happenings);
      }
    }
  }

  private void keep(Seat seat, Step step, Instant at, int event, List<Happening> happenings) {
    Customer before = seat.customer;
    Customer after = step.next();
    seat.customer = after;
    if (!after.profile().equals(before.profile())) {
      stakes.put(seat.number, segmenter.stake(after));
    } else {
      stakes.putRevenue(seat.number, after.standing().counted().annualRevenue());
    }
    count.replace(before.contribution(), after.contribution());
    boundaries.plan(seat.plan, after.standing().reviewAt());
    var happening = new Happening(at, event, step);
    if (happening.matters()) {
      happenings.add(happening);
    }
  }

  private Seat seat(CustomerId id) {
    return seats.computeIfAbsent(id, this::newSeat);
  }

  private Seat newSeat(CustomerId id) {
    var seat = new Seat(inOrder.size(), id);
    inOrder.add(seat);
    stakes.put(seat.number, segmenter.stake(seat.customer));
    return seat;
  }
}
