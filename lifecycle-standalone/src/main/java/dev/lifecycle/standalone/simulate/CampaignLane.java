/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.simulate;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.flow.Effect;
import dev.lifecycle.campaign.replay.CampaignReplay;
import dev.lifecycle.campaign.replay.Input;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * A set of campaigns in a lane of its own beside the segments, which never look at them. Where none
 * of them runs, nothing can come of it, and nobody is followed.
 */
final class CampaignLane implements AutoCloseable {

  private final boolean idle;
  private final CampaignReplay campaigns;
  private final List<CampaignListener> listeners;
  private final Lane<Input> lane;

  CampaignLane(CampaignSet set) {
    this.idle = set.catalog().running().isEmpty();
    this.listeners = set.listeners();
    this.campaigns = new CampaignReplay(set.decider(), set.catalog(), this::tell);
    this.lane = new Lane<>(campaigns::take);
  }

  void event(CustomerEvent event) {
    if (!idle) {
      lane.add(new Input.Event(event));
    }
  }

  void change(CategoryChange change) {
    if (!idle) {
      lane.add(new Input.Change(change));
    }
  }

  /** Lets time pass up to an instant, itself included, and waits until all is done. */
  void finish(Instant until) {
    lane.finish();
    campaigns.advance(until);
  }

  /** Everybody as they stand; only once finished. */
  Collection<CustomerState> customers() {
    return campaigns.customers();
  }

  /** One customer as they stand; only once finished. */
  CustomerState customer(CustomerId id) {
    return campaigns.customer(id);
  }

  @Override
  public void close() {
    lane.close();
  }

  private void tell(Effect effect, Instant now) {
    for (CampaignListener listener : listeners) {
      switch (effect) {
        case Effect.Entered entered -> listener.entered(entered, now);
        case Effect.Send(var message) -> listener.sent(message);
        case Effect.Report(var outcome) -> listener.reported(outcome);
        // What was earned is read from the customers at the end.
        case Effect.Earned _ -> {}
        case Effect.ConditionFailed failed -> listener.failed(failed, now);
      }
    }
  }
}
