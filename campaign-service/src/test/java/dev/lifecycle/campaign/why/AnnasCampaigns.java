/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.customer.Told;
import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.campaign.definition.CatalogReader;
import dev.lifecycle.campaign.definition.Reading;
import dev.lifecycle.campaign.definition.Source;
import dev.lifecycle.campaign.flow.CampaignDecider;
import dev.lifecycle.campaign.flow.CampaignSettings;
import dev.lifecycle.campaign.flow.Decision;
import dev.lifecycle.campaign.flow.Effect;
import dev.lifecycle.campaign.stream.TestCampaigns;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.testing.TestEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Anna in her campaigns, and what is said of her. */
final class AnnasCampaigns {

  private static final Instant NEW_AT = Instant.parse("2026-03-05T12:00:00Z");

  private final CampaignDecider decider;
  private final List<Told> told = new ArrayList<>();
  private Catalog catalog = Catalog.EMPTY;
  private CustomerState anna = CustomerState.unknown(TestEvents.ANNA);

  AnnasCampaigns() {
    this(CampaignSettings.DEFAULTS);
  }

  AnnasCampaigns(CampaignSettings settings) {
    this.decider = new CampaignDecider(settings);
  }

  void save(String yaml, int version, Instant at) {
    catalog = catalog.with(campaign(yaml), version, at);
    take(decider.onCatalog(anna, catalog, Set.of(), at));
  }

  void deletes(String campaign) {
    catalog = catalog.without(campaign);
  }

  void happens(CustomerEvent event, Instant now) {
    take(decider.onEvent(anna, event, catalog, now));
  }

  void becomesNew() {
    take(
        decider.onChange(anna, TestCampaigns.becomesNew(TestEvents.ANNA, NEW_AT), catalog, NEW_AT));
    passUntil(NEW_AT);
  }

  void passUntil(Instant instant) {
    for (Instant due = anna.nextDue(); due != null && !due.isAfter(instant); due = anna.nextDue()) {
      wakesAt(due);
    }
  }

  /** The clock was not looked at until an instant. */
  void wakesAt(Instant instant) {
    take(decider.onTime(anna, catalog, instant));
  }

  /** What is said of the one campaign that there is. */
  Explanation explained(Instant now) {
    List<Explanation> all = new Explainer(decider.settings(), catalog, now).explain(anna, told);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  /** What became of the newest message. */
  Told newest() {
    return told.getLast();
  }

  private void take(Decision decision) {
    anna = decision.next();
    for (Effect effect : decision.effects()) {
      switch (effect) {
        case Effect.Send(var message) -> told.add(Told.of(message));
        case Effect.Report(var outcome) -> told.add(Told.of(outcome));
        default -> {}
      }
    }
  }

  private static Campaign campaign(String yaml) {
    return switch (CatalogReader.read(new Source("test.yaml", yaml, Map.of()))) {
      case Reading.Valid(Campaign campaign) -> campaign;
      case Reading.Invalid invalid -> throw new IllegalArgumentException(invalid.toString());
    };
  }
}
