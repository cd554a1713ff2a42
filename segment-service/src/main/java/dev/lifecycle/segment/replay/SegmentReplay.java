/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.replay;

import dev.lifecycle.event.Category;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.Population;
import dev.lifecycle.event.Population.Values;
import dev.lifecycle.replay.Behind;
import dev.lifecycle.replay.Lanes;
import dev.lifecycle.segment.category.Shift;
import dev.lifecycle.segment.change.Customer;
import dev.lifecycle.segment.change.Segmenter;
import dev.lifecycle.segment.change.Step;
import dev.lifecycle.segment.population.PopulationTaker;
import dev.lifecycle.segment.population.Refreshes;
import dev.lifecycle.segment.profile.Reception;
import dev.lifecycle.segment.setting.SegmentSettings;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All customers in virtual time (segmentation.md, "When a change happens"): at one instant first
 * boundaries, customers by id, then the population, then events. The same input gives the same
 * output: customers are judged in lanes, on all cores, and what happened is told in this order.
 */
public final class SegmentReplay {

  /** So many events are taken at a time. */
  private static final int WINDOW = 4096;

  /** So many pieces of what happened may be told later. */
  private static final int AHEAD = 4;

  private final PopulationTaker taker;
  private final Refreshes refreshes;
  private final Output output;
  private final Behind telling = new Behind(AHEAD);

  private final List<Lane> lanes;
  private Values inForce = Values.NONE;
  private @Nullable Instant nextRefresh;

  /**
   * Where what happens is told, in order, by one thread at a time. The replay goes on meanwhile;
   * what runs it returns when all is told.
   */
  public interface Output {

    /** An event was taken in; the changes that it made follow. */
    default void received(CustomerEvent event, Reception reception) {}

    void changed(CategoryChange change);

    void taken(Population population);
  }

  /** Starts with nobody known. */
  public SegmentReplay(SegmentSettings settings, Output output) {
    this.taker = new PopulationTaker(settings.population());
    this.refreshes = new Refreshes(settings);
    this.lanes = Lane.all(new Segmenter(settings));
    this.output = output;
  }

  /** Acts on everything due up to an instant, itself included, in order. */
  public void advance(Instant until) {
    run(List.of(), until);
  }

  /** Takes an event in at its own time; what is due up to then is acted on first. */
  public void accept(CustomerEvent event) {
    run(List.of(event), event.time());
  }

  /**
   * Takes events, given in their order, and acts on all that is due by then.
   *
   * @param until the last instant acted on; events after it are not taken
   */
  public void run(List<CustomerEvent> events, Instant until) {
    goThrough(events, until);
    telling.finish();
  }

  private void goThrough(List<CustomerEvent> events, Instant until) {
    int from = 0;
    boolean more = true;
    while (more) {
      if (nextRefresh == null && from < events.size()) {
        nextRefresh = refreshes.after(events.get(from).time());
      }
      int to = from;
      while (to < events.size() && to - from < WINDOW && isBeforeRefresh(events.get(to), until)) {
        to++;
      }
      boolean full = to - from == WINDOW;
      pass(events.subList(from, to), full ? events.get(to - 1).time() : end(until));
      from = to;
      more = full || takePopulation(until);
    }
  }

  /** Everybody known so far. */
  public List<Customer> customers() {
    return lanes.stream().flatMap(Lane::customers).toList();
  }

  /** How many customers a category has now. */
  public long size(Category category) {
    return lanes.stream().mapToLong(lane -> lane.size(category)).sum();
  }

  /** The values of the population in force. */
  public Values inForce() {
    return inForce;
  }

  private boolean isBeforeRefresh(CustomerEvent event, Instant until) {
    return !event.time().isAfter(until)
        && (nextRefresh == null || event.time().isBefore(nextRefresh));
  }

  private Instant end(Instant until) {
    return nextRefresh == null || until.isBefore(nextRefresh) ? until : nextRefresh;
  }

  private void pass(List<CustomerEvent> events, Instant end) {
    for (int place = 0; place < events.size(); place++) {
      CustomerEvent event = events.get(place);
      lanes.get(Lanes.of(event.customer())).give(event, place);
    }
    var window = new Window(end, inForce);
    tell(inLanes(lane -> lane.pass(window)), events);
  }

  /** Takes the next population; false where it comes later than an instant. */
  private boolean takePopulation(Instant until) {
    Instant at = nextRefresh;
    if (at == null || at.isAfter(until)) {
      return false;
    }
    var totals = lanes.stream().map(lane -> lane.totals(at)).toList();
    var rankings = lanes.stream().map(Lane::ranking).toList();
    Population population = taker.take(totals, rankings, inForce, at);
    telling.next(() -> output.taken(population));
    if (!population.inForce().equals(inForce)) {
      var shift = new Shift(inForce, population.inForce(), at);
      inForce = population.inForce();
      tell(inLanes(lane -> lane.judgeAgain(shift)), List.of());
    }
    nextRefresh = refreshes.after(at);
    return true;
  }

  private List<Happening> inLanes(Function<Lane, List<Happening>> work) {
    return lanes.parallelStream().map(work).flatMap(List::stream).toList();
  }

  private void tell(List<Happening> happenings, List<CustomerEvent> events) {
    telling.next(() ->
        happenings.stream()
            .sorted()
            .forEach(happening -> {
              Step step = happening.step();
              if (happening.event() != Happening.NO_EVENT) {
                output.received(events.get(happening.event()), step.reception());
              }
              step.changes().forEach(output::changed);
            }));
  }
}
