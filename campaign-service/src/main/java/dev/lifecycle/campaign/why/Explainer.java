/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.why;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.customer.Facts;
import dev.lifecycle.campaign.customer.Memory;
import dev.lifecycle.campaign.customer.Told;
import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.campaign.definition.Edition;
import dev.lifecycle.campaign.definition.Share;
import dev.lifecycle.campaign.flow.CampaignSettings;
import dev.lifecycle.fact.Calendar;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says for one customer how they stand in every campaign: what waits until when, what comes next,
 * or why nothing started (campaigns.md, "Why, why not, when next").
 */
public final class Explainer {

  private static final Pattern FRACTION = Pattern.compile("(?<=:\\d\\d)\\.\\d+(?=Z)");

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
    return ids.stream().map(id -> explain(state, id, newest(id, told))).toList();
  }

  private Explanation explain(CustomerState state, String id, @Nullable Told newest) {
    Edition edition = catalog.current(id).orElse(null);
    Memory memory = state.memoryOf(id);
    boolean heldOut = edition != null && Share.heldOut(edition.campaign(), state.customer());
    Why why = why(state, id);
    return new Explanation(
        id,
        why.standing(),
        toTheSecond(why.words() + ToldWords.of(newest, heldOut)),
        heldOut,
        memory.lastAt(),
        memory.planned());
  }

  /** What is less than a second says nothing to a person. */
  private static String toTheSecond(String words) {
    return FRACTION.matcher(words).replaceAll("");
  }

  private static @Nullable Told newest(String id, List<Told> told) {
    return told.reversed().stream()
        .filter(each -> each.campaign().equals(id))
        .findFirst()
        .orElse(null);
  }

  private Why why(CustomerState state, String id) {
    List<Waiting> waiting =
        state.waiting().stream().filter(each -> each.campaign().equals(id)).toList();
    if (!waiting.isEmpty()) {
      return new StillWaiting(waiting, catalog.current(id).orElse(null)).why();
    }
    var facts = new Facts(state, new Calendar(settings.zone()), now, null, Map.of());
    return catalog
        .current(id)
        .map(edition -> new NotWaiting(edition, facts, settings.sendHour()).why())
        .orElseGet(() -> new Why(Standing.DELETED, "The campaign was deleted."));
  }
}
