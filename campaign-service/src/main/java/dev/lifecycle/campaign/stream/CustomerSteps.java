/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.customer.Told;
import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.campaign.flow.CampaignDecider;
import dev.lifecycle.campaign.flow.Decision;
import dev.lifecycle.campaign.flow.Effect;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Outcome;
import dev.lifecycle.streams.DueIndex.Due;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;

/** The pure steps of the decider, each applied to the state of one customer of a task. */
final class CustomerSteps {

  private final CampaignDecider decider;
  private final CustomerStates states;
  private final CatalogWalk walk;
  private final Sinks sinks;

  CustomerSteps(CampaignDecider decider, TaskState task, Sinks sinks) {
    this.decider = decider;
    this.states = task.customers();
    this.walk = task.walk();
    this.sinks = sinks;
  }

  /** One call of the decider. */
  private interface Call {
    Decision decide(CustomerState state, Catalog catalog);
  }

  void take(CustomerEvent event, Instant now) {
    apply(event.customer(), (state, catalog) -> decider.onEvent(state, event, catalog, now), now);
  }

  void take(CategoryChange change, Instant now) {
    apply(
        change.customer(), (state, catalog) -> decider.onChange(state, change, catalog, now), now);
  }

  /** Acts on what is due to a customer whose timer fired, and sets the next one. */
  void fire(Due due, Instant now) {
    KeptCustomer kept = states.load(due.customer());
    if (due.at().equals(kept.armedFor())) {
      KeptCustomer shown = shown(kept.armed(null), now);
      states.save(acted(shown, now), now);
    }
  }

  /** Shows a changed catalog to a customer that the walk has come to. */
  void show(KeyValue<Bytes, byte[]> entry, Instant now) {
    step(CustomerStates.decode(entry), kept -> decided(kept, showing(now)), now);
  }

  private void apply(CustomerId id, Call call, Instant now) {
    step(states.load(id), kept -> decided(shown(kept, now), call), now);
  }

  /** Acts at once on what is due by now, so that it needs no timer: an entry without a wait. */
  private KeptCustomer acted(KeptCustomer kept, Instant now) {
    Instant due = kept.state().nextDue();
    return due == null || due.isAfter(now)
        ? kept
        : decided(kept, (state, catalog) -> decider.onTime(state, catalog, now));
  }

  /** Takes a step, acts on what that makes due, and saves what has changed. */
  private void step(KeptCustomer kept, UnaryOperator<KeptCustomer> step, Instant now) {
    KeptCustomer next = acted(step.apply(kept), now);
    if (!next.equals(kept)) {
      states.save(next, now);
    }
  }

  private KeptCustomer shown(KeptCustomer kept, Instant now) {
    return walk.sweep().running() && walk.awaits(CustomerStates.key(kept.state().customer()))
        ? decided(kept, showing(now))
        : kept;
  }

  private Call showing(Instant now) {
    return (state, catalog) -> decider.onCatalog(state, catalog, walk.published(), now);
  }

  private KeptCustomer decided(KeptCustomer kept, Call call) {
    Decision decision = call.decide(kept.state(), walk.catalog());
    decision.effects().forEach(sinks::perform);
    return kept.with(decision.next(), told(decision.effects()));
  }

  private static List<Told> told(List<Effect> effects) {
    return effects.stream()
        .mapMulti((Effect effect, Consumer<Told> tell) -> {
          switch (effect) {
            case Effect.Send(var message) -> tell.accept(Told.of(message));
            case Effect.Report(var outcome) when outcome.kind() == Outcome.Kind.CONVERTED -> {}
            case Effect.Report(var outcome) -> tell.accept(Told.of(outcome));
            case Effect.Entered _, Effect.Earned _, Effect.ConditionFailed _ -> {}
          }
        })
        .toList();
  }
}
