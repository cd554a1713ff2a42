/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.simulate;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Population;
import dev.lifecycle.segment.profile.Reception;
import dev.lifecycle.segment.replay.SegmentReplay;
import dev.lifecycle.segment.setting.SegmentSettings;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;

/**
 * Both services in virtual time (segmentation.md, "In a simulation"; campaigns.md, "Simulation").
 * At one instant: boundaries, the population, events, and last what is due in campaigns. The
 * segments are worked out once, for any number of sets of campaigns.
 */
public final class Simulation {

  private final SegmentReplay segments;
  private final List<CampaignLane> lanes;
  private final List<SegmentReplay.Output> listeners;
  private final Queue<Repeat> repeats = new ArrayDeque<>();
  private int received;

  /** What makes an event the same one, whatever else it says. */
  private record Named(CustomerId customer, String source, String id) {

    static Named of(CustomerEvent event) {
      return new Named(event.customer(), event.envelope().source(), event.envelope().id());
    }
  }

  /** An event that came before, and how many that did not stand before it. */
  private record Repeat(CustomerEvent event, int firstsBefore) {}

  /** Starts with nobody known. */
  public Simulation(
      SegmentSettings settings,
      List<? extends SegmentReplay.Output> listeners,
      List<CampaignSet> campaigns) {
    this.listeners = List.copyOf(listeners);
    this.lanes = campaigns.stream().map(CampaignLane::new).toList();
    this.segments = new SegmentReplay(settings, new Segments());
  }

  /** Takes events, given in their order, up to an instant, and acts on all that is due by then. */
  public void run(List<CustomerEvent> events, Instant until) {
    try {
      segments.run(firstOfEach(events, until), until);
      tellRepeats();
      lanes.forEach(lane -> lane.finish(until));
    } finally {
      lanes.forEach(CampaignLane::close);
    }
  }

  /** The events up to an instant without those that come again, of which only listeners hear. */
  private List<CustomerEvent> firstOfEach(List<CustomerEvent> events, Instant until) {
    var known = HashSet.<Named>newHashSet(events.size());
    var firsts = new ArrayList<CustomerEvent>(events.size());
    for (CustomerEvent event : events) {
      if (event.time().isAfter(until)) {
        break;
      }
      if (known.add(Named.of(event))) {
        firsts.add(event);
      } else {
        repeats.add(new Repeat(event, firsts.size()));
      }
    }
    return firsts;
  }

  /** Tells of the repeats whose turn has come. */
  private void tellRepeats() {
    while (!repeats.isEmpty() && repeats.element().firstsBefore() <= received) {
      CustomerEvent event = repeats.remove().event();
      listeners.forEach(each -> each.received(event, Reception.DUPLICATE));
    }
  }

  /** The segments as they stand. */
  public SegmentReplay segments() {
    return segments;
  }

  /**
   * Everybody's campaigns as they stand at the end.
   *
   * @param set the set's place in the list of sets, from 0
   */
  public Collection<CustomerState> customers(int set) {
    return lanes.get(set).customers();
  }

  /** One customer's campaigns as they stand at the end. */
  public CustomerState customer(int set, CustomerId id) {
    return lanes.get(set).customer(id);
  }

  private final class Segments implements SegmentReplay.Output {

    @Override
    public void received(CustomerEvent event, Reception reception) {
      tellRepeats();
      received++;
      lanes.forEach(lane -> lane.event(event));
      listeners.forEach(each -> each.received(event, reception));
    }

    @Override
    public void changed(CategoryChange change) {
      lanes.forEach(lane -> lane.change(change));
      listeners.forEach(each -> each.changed(change));
    }

    @Override
    public void taken(Population population) {
      listeners.forEach(each -> each.taken(population));
    }
  }
}
