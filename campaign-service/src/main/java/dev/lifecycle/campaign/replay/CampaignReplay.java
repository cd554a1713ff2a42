/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.replay;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.campaign.flow.CampaignDecider;
import dev.lifecycle.campaign.flow.Effect;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.replay.Lanes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everybody's campaigns in virtual time: at one instant first events and changes, then what is due,
 * customers by id. The same input gives the same output: decisions are made in lanes, on all cores,
 * and what happened is told in this order.
 */
public final class CampaignReplay {

  private final List<Lane> lanes;
  private final Output output;

  /** Where effects are told, in order, on the thread that runs the replay. */
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
    this.lanes = Stream.generate(() -> new Lane(decider, catalog)).limit(Lanes.COUNT).toList();
    this.output = output;
  }

  /** Takes in an event at its own time; what is due before then is acted on first. */
  public void event(CustomerEvent event) {
    take(List.of(new Input.Event(event)));
  }

  /** Takes in a category change at its own time; what is due before then is acted on first. */
  public void change(CategoryChange change) {
    take(List.of(new Input.Change(change)));
  }

  /** Takes in inputs, given in their order, each at its own time. */
  public void take(List<Input> inputs) {
    for (int place = 0; place < inputs.size(); place++) {
      Input input = inputs.get(place);
      lane(input.customer()).give(input, place);
    }
    lanes.parallelStream().forEach(lane -> lane.takeBefore(inputs.getLast().time()));
    tell();
  }

  /** Acts on all that is due up to an instant, itself included. */
  public void advance(Instant until) {
    lanes.parallelStream().forEach(lane -> lane.takeBefore(until.plusNanos(1)));
    tell();
  }

  /** Everybody known so far, in no particular order. */
  public Collection<CustomerState> customers() {
    return lanes.stream().flatMap(Lane::customers).toList();
  }

  /** One customer as they stand; unknown if nothing is known of them. */
  public CustomerState customer(CustomerId id) {
    return lane(id).customer(id);
  }

  private void tell() {
    lanes.stream()
        .flatMap(lane -> lane.happenings().stream())
        .sorted()
        .forEach(happening ->
            happening.effects().forEach(effect -> output.happened(effect, happening.now())));
  }

  private Lane lane(CustomerId id) {
    return lanes.get(Lanes.of(id));
  }
}
