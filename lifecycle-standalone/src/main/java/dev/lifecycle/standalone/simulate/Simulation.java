/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.simulate;

import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.campaign.flow.CampaignDecider;
import dev.lifecycle.campaign.flow.Effect;
import dev.lifecycle.campaign.replay.CampaignReplay;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.Outcome;
import dev.lifecycle.event.Population;
import dev.lifecycle.segment.profile.Reception;
import dev.lifecycle.segment.replay.SegmentReplay;
import dev.lifecycle.segment.setting.SegmentSettings;
import java.time.Instant;
import java.util.List;

/**
 * Both services in virtual time (segmentation.md, "In a simulation"; campaigns.md, "Simulation").
 * At one instant: boundaries, the population, events, and last what is due in campaigns.
 */
public final class Simulation {

  private final SegmentReplay segments;
  private final CampaignLane campaigns;
  private final List<Listener> listeners;

  /**
   * Where what happens is told: events, changes and populations in their order on one thread,
   * messages and outcomes in theirs on another.
   */
  public interface Listener {

    void received(CustomerEvent event, Reception reception);

    void changed(CategoryChange change);

    void taken(Population population);

    void entered(Effect.Entered entry);

    void sent(Effect.Send message, Outcome outcome);

    void reported(Outcome outcome);

    void failed(Effect.ConditionFailed condition);
  }

  /** Starts with nobody known. */
  public Simulation(
      SegmentSettings settings,
      CampaignDecider decider,
      Catalog catalog,
      List<? extends Listener> listeners) {
    this.listeners = List.copyOf(listeners);
    this.campaigns =
        new CampaignLane(new CampaignReplay(decider, catalog.rehearsal(), this::effect));
    this.segments = new SegmentReplay(settings, new Segments());
  }

  /** Takes events, given in their order, up to an instant, and acts on all that is due by then. */
  public void run(List<CustomerEvent> events, Instant until) {
    try (campaigns) {
      for (CustomerEvent event : events) {
        if (event.time().isAfter(until)) {
          break;
        }
        segments.advance(event.time());
        campaigns.event(event);
        Reception reception = segments.accept(event);
        listeners.forEach(each -> each.received(event, reception));
      }
      segments.advance(until);
      campaigns.finish(until);
    }
  }

  /** The segments as they stand. */
  public SegmentReplay segments() {
    return segments;
  }

  private void effect(Effect effect) {
    switch (effect) {
      case Effect.Entered entered -> listeners.forEach(each -> each.entered(entered));
      case Effect.Send send ->
          listeners.forEach(
              each -> each.sent(send, Outcome.sent(send.message(), send.message().time())));
      case Effect.Report(var outcome) -> listeners.forEach(each -> each.reported(outcome));
      case Effect.ConditionFailed failed -> listeners.forEach(each -> each.failed(failed));
    }
  }

  private final class Segments implements SegmentReplay.Output {

    @Override
    public void changed(CategoryChange change) {
      campaigns.change(change);
      listeners.forEach(each -> each.changed(change));
    }

    @Override
    public void taken(Population population) {
      listeners.forEach(each -> each.taken(population));
    }
  }
}
