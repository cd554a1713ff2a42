/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.campaign.definition.CatalogReader;
import dev.lifecycle.campaign.definition.Edition;
import dev.lifecycle.campaign.definition.Reading;
import dev.lifecycle.campaign.definition.Source;
import dev.lifecycle.campaign.guard.Limits;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Message;
import dev.lifecycle.event.Outcome;
import dev.lifecycle.testing.TestEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One customer's story told step by step in virtual time: before each step, all that is due before
 * it is acted on at its own instant.
 */
final class Story {

  /** When the campaigns of a story are saved. */
  static final Instant SAVED = Instant.parse("1990-01-01T00:00:00Z");

  private final CampaignDecider decider;
  private final List<Effect> effects = new ArrayList<>();
  private final Map<String, Integer> versions = new HashMap<>();
  private Catalog catalog = Catalog.EMPTY;
  private CustomerState state;

  private Story(CampaignSettings settings, CustomerId customer) {
    this.decider = new CampaignDecider(settings);
    this.state = CustomerState.unknown(customer);
  }

  /** Anna's story with campaigns that are live from the beginning, and nothing that limits them. */
  static Story of(String... campaigns) {
    return of(CampaignSettings.DEFAULTS.with(Limits.NONE), campaigns);
  }

  static Story of(CampaignSettings settings, String... campaigns) {
    var story = new Story(settings, TestEvents.ANNA);
    for (String yaml : campaigns) {
      Campaign campaign = campaign(yaml);
      story.versions.put(campaign.id(), 1);
      story.catalog = story.catalog.with(campaign, 1, SAVED);
    }
    return story;
  }

  static Campaign campaign(String yaml) {
    return switch (CatalogReader.read(new Source("test.yaml", yaml, Map.of()))) {
      case Reading.Valid(Campaign campaign) -> campaign;
      case Reading.Invalid invalid -> throw new IllegalArgumentException(invalid.toString());
    };
  }

  Story happens(CustomerEvent event) {
    until(event.time().minusNanos(1));
    return arrives(event, event.time());
  }

  /** An event is taken in at an instant that may be later than its own time. */
  Story arrives(CustomerEvent event, Instant now) {
    return take(decider.onEvent(state, event, catalog, now));
  }

  Story changes(CategoryChange change) {
    until(change.at().minusNanos(1));
    return take(decider.onChange(state, change, catalog, change.at()));
  }

  /** A change is taken in at an instant. */
  Story arrives(CategoryChange change, Instant now) {
    return take(decider.onChange(state, change, catalog, now));
  }

  /** The clock passes all instants up to one, itself included. */
  Story until(String instant) {
    return until(Instant.parse(instant));
  }

  Story until(Instant instant) {
    Instant due = state.nextDue();
    while (due != null && !due.isAfter(instant)) {
      take(decider.onTime(state, catalog, due));
      due = state.nextDue();
    }
    return this;
  }

  /** The clock was not looked at until an instant. */
  Story wakesAt(String instant) {
    return take(decider.onTime(state, catalog, Instant.parse(instant)));
  }

  /** A campaign is saved as its next version. */
  Story saves(String yaml, String instant) {
    until(Instant.parse(instant)).savesUnseen(yaml, instant);
    String id = campaign(yaml).id();
    Edition.Publication publication = catalog.current(id).orElseThrow().publication();
    boolean goesLive = publication != null && publication.at().equals(Instant.parse(instant));
    return looks(goesLive ? Set.of(id) : Set.of(), Instant.parse(instant));
  }

  /** A campaign is saved as its next version, but the customer is not shown it so far. */
  Story savesUnseen(String yaml, String instant) {
    Campaign campaign = campaign(yaml);
    int version = versions.merge(campaign.id(), 1, Integer::sum);
    catalog = catalog.with(campaign, version, Instant.parse(instant));
    return this;
  }

  /** The customer is shown the campaigns, some of which went live. */
  Story looks(Set<String> published, Instant instant) {
    return take(decider.onCatalog(state, catalog, published, instant));
  }

  Story deletes(String campaign, String instant) {
    until(Instant.parse(instant));
    catalog = catalog.without(campaign);
    return looks(Set.of(), Instant.parse(instant));
  }

  /** A campaign is deleted, but the customer is not shown it so far. */
  Story deletesUnseen(String campaign) {
    catalog = catalog.without(campaign);
    return this;
  }

  /** The campaigns are rehearsed, as in a simulation. */
  Story rehearsed() {
    catalog = catalog.rehearsal();
    return this;
  }

  private Story take(Decision decision) {
    state = decision.next();
    effects.addAll(decision.effects());
    return this;
  }

  CustomerState state() {
    return state;
  }

  List<Effect> effects() {
    return effects;
  }

  List<Message> messages() {
    return effects.stream()
        .filter(Effect.Send.class::isInstance)
        .map(effect -> ((Effect.Send) effect).message())
        .toList();
  }

  /** Each message as campaign/step and the instant it was due. */
  List<String> sent() {
    return messages().stream()
        .map(sent -> "%s/%s %s".formatted(sent.campaign(), sent.step(), sent.dueAt()))
        .toList();
  }

  List<Outcome> outcomes() {
    return effects.stream()
        .filter(Effect.Report.class::isInstance)
        .map(effect -> ((Effect.Report) effect).outcome())
        .toList();
  }

  /** Each outcome as campaign/step and its reason. */
  List<String> reported() {
    return outcomes().stream()
        .map(outcome ->
            "%s/%s %s %s"
                .formatted(outcome.campaign(), outcome.step(), outcome.kind(), outcome.reason()))
        .toList();
  }

  @Nullable Instant nextDue() {
    return state.nextDue();
  }
}
