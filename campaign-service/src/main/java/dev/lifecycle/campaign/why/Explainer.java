/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.why;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.customer.Facts;
import dev.lifecycle.campaign.customer.Memory;
import dev.lifecycle.campaign.customer.Told;
import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.campaign.flow.CampaignSettings;
import dev.lifecycle.campaign.timer.LocalTimes;
import dev.lifecycle.fact.Calendar;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Says for one customer how they stand in every campaign: what waits until when, what comes next,
 * or why nothing started (campaigns.md, "Why, why not, when next").
 */
public final class Explainer {

  private final CampaignSettings settings;
  private final Catalog catalog;
  private final Instant now;

  public Explainer(CampaignSettings settings, Catalog catalog, Instant now) {
    this.settings = settings;
    this.catalog = catalog;
    this.now = now;
  }

  /** Every campaign in force, and every other one that something is kept of, by id. */
  public List<Explanation> explain(CustomerState state, List<Told> told) {
    var ids = new TreeSet<>(state.memory().keySet());
    told.forEach(each -> ids.add(each.campaign()));
    catalog.editions().forEach(edition -> ids.add(edition.id()));
    state.waiting().forEach(waiting -> ids.add(waiting.campaign()));
    return ids.stream().map(id -> explain(id, state, told)).toList();
  }

  private Explanation explain(String id, CustomerState state, List<Told> told) {
    Memory memory = state.memoryOf(id);
    var held = new Held(id, state, catalog);
    Why why = why(id, state, told);
    Told newest = newest(id, told);
    String words = why.words() + ToldWords.of(newest, held.throughout()) + held.words(newest);
    return new Explanation(
        id,
        why.standing(),
        new ZonedWords(times(state).calendar().zone()).of(words),
        held.now(),
        memory.lastAt(),
        memory.planned());
  }

  private static @Nullable Told newest(String id, List<Told> told) {
    return told.reversed().stream()
        .filter(each -> each.campaign().equals(id))
        .findFirst()
        .orElse(null);
  }

  private Why why(String id, CustomerState state, List<Told> told) {
    if (!state.waitingIn(id).isEmpty()) {
      return new StillWaiting(id, state, catalog, told).why();
    }
    var facts = new Facts(state, new Calendar(settings.zone()), now, null, Map.of());
    return catalog
        .current(id)
        .map(edition -> new NotWaiting(edition, facts, times(state)).why())
        .orElseGet(() -> new Why(Standing.DELETED, "The campaign was deleted."))
        .and(new PassedOver(state, told).ofNewest(id));
  }

  private LocalTimes times(CustomerState state) {
    return state.times(settings.zone(), settings.sendHour());
  }
}
