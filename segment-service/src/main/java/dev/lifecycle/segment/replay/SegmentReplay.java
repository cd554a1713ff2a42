/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.replay;

import dev.lifecycle.event.Category;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CategoryChange.Cause;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Population;
import dev.lifecycle.event.Population.Values;
import dev.lifecycle.replay.Agenda;
import dev.lifecycle.segment.category.Shift;
import dev.lifecycle.segment.change.Customer;
import dev.lifecycle.segment.change.Segmenter;
import dev.lifecycle.segment.change.Step;
import dev.lifecycle.segment.population.Contribution;
import dev.lifecycle.segment.population.PopulationCount;
import dev.lifecycle.segment.population.PopulationTaker;
import dev.lifecycle.segment.population.Refreshes;
import dev.lifecycle.segment.population.RevenueRanking;
import dev.lifecycle.segment.profile.Reception;
import dev.lifecycle.segment.setting.SegmentSettings;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All customers in virtual time (segmentation.md, "When a change happens"): at one instant first
 * boundaries, customers by id, then the population, then events. The same input gives the same
 * output.
 */
public final class SegmentReplay {

  private final Segmenter segmenter;
  private final PopulationTaker taker;
  private final Refreshes refreshes;
  private final Output output;

  private final Map<CustomerId, Seat> seats = new HashMap<>();
  private final Agenda boundaries = new Agenda();
  private final PopulationCount count = new PopulationCount();
  private final RevenueRanking ranking = new RevenueRanking();
  private Values inForce = Values.NONE;
  private @Nullable Instant nextRefresh;

  /** Where a customer's newest state is found. */
  private static final class Seat {
    private Customer customer;

    Seat(CustomerId id) {
      customer = Customer.unknown(id);
    }

    CustomerId id() {
      return customer.id();
    }
  }

  /** Where what happens is told, in order. */
  public interface Output {

    void changed(CategoryChange change);

    void taken(Population population);
  }

  public SegmentReplay(SegmentSettings settings, Output output) {
    this.segmenter = new Segmenter(settings);
    this.taker = new PopulationTaker(settings.population());
    this.refreshes = new Refreshes(settings);
    this.output = output;
  }

  /** The next instant at which something is due without an event; absent = never. */
  public @Nullable Instant nextDue() {
    Instant boundary = boundaries.next();
    if (boundary == null || nextRefresh == null) {
      return boundary == null ? nextRefresh : boundary;
    }
    return boundary.isBefore(nextRefresh) ? boundary : nextRefresh;
  }

  /** Acts on everything due up to an instant, itself included, in order. */
  public void advance(Instant until) {
    for (Instant due = nextDue(); due != null && !due.isAfter(until); due = nextDue()) {
      act(due);
    }
  }

  /**
   * Takes an event in at its own time; what is due up to then is acted on first.
   *
   * @return what the event was to the customer's profile
   */
  public Reception accept(CustomerEvent event) {
    advance(event.time());
    if (nextRefresh == null) {
      nextRefresh = refreshes.after(event.time());
    }
    Seat seat = seat(event.customer());
    Step step = segmenter.accept(seat.customer, event, inForce, event.time());
    keep(seat, step);
    return step.reception();
  }

  /** Everybody known so far. */
  public List<Customer> customers() {
    return seats.values().stream().map(seat -> seat.customer).toList();
  }

  /** How many customers a category has now. */
  public long size(Category category) {
    return count.size(category);
  }

  /** The values of the population in force. */
  public Values inForce() {
    return inForce;
  }

  private void act(Instant at) {
    for (CustomerId id = boundaries.take(at); id != null; id = boundaries.take(at)) {
      Seat seat = seat(id);
      keep(seat, segmenter.advance(seat.customer, inForce, at));
    }
    if (at.equals(nextRefresh)) {
      takePopulation(at);
      nextRefresh = refreshes.after(at);
    }
  }

  private void takePopulation(Instant at) {
    Population population = taker.take(count.totals(0, at), ranking, inForce, at);
    output.taken(population);
    if (population.inForce().equals(inForce)) {
      return;
    }
    var shift = new Shift(inForce, population.inForce(), at);
    inForce = population.inForce();
    seats.values().stream()
        .filter(seat -> segmenter.concerned(seat.customer, shift))
        .sorted(Comparator.comparing(Seat::id))
        .forEach(
            seat -> keep(seat, segmenter.rejudge(seat.customer, inForce, at, Cause.POPULATION)));
  }

  private void keep(Seat seat, Step step) {
    Customer after = step.next();
    Contribution was = seat.customer.contribution();
    Contribution is = after.contribution();
    seat.customer = after;
    count.replace(was, is);
    ranking.replace(was.counted().annualRevenue(), is.counted().annualRevenue());
    boundaries.plan(after.id(), after.standing().reviewAt());
    step.changes().forEach(output::changed);
  }

  private Seat seat(CustomerId id) {
    return seats.computeIfAbsent(id, Seat::new);
  }
}
