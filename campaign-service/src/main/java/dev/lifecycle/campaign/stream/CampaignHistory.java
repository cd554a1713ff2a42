/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.event.CampaignSaved;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** All that the campaigns topic holds: every version of every campaign, and which are in force. */
final class CampaignHistory {

  private final SortedMap<String, NavigableMap<Integer, Version>> versions = new TreeMap<>();
  private final SortedMap<String, Integer> inForce = new TreeMap<>();
  private final Set<CampaignKey> kept = new HashSet<>();
  private final Set<String> refused = new HashSet<>();

  /** A version that was read without a fault. */
  record Version(CampaignSaved saved, Campaign campaign) {}

  void put(CampaignKey key, Version version) {
    int number = version.saved().version();
    versions.computeIfAbsent(key.campaign(), _ -> new TreeMap<>()).put(number, version);
    if (key.version() == null) {
      inForce.put(key.campaign(), number);
      refused.remove(key.campaign());
    } else {
      kept.add(key);
    }
  }

  /** What a key holds cannot be used: the newest version that can stays in force. */
  void refuse(CampaignKey key) {
    if (key.version() == null) {
      refused.add(key.campaign());
    }
  }

  /** What a key held is no longer so: a campaign was deleted, or an old version forgotten. */
  void remove(CampaignKey key) {
    if (key.version() == null) {
      inForce.remove(key.campaign());
      refused.remove(key.campaign());
    } else {
      kept.remove(key);
      NavigableMap<Integer, Version> all = versions.get(key.campaign());
      if (all != null && !key.version().equals(inForce.get(key.campaign()))) {
        all.remove(key.version());
      }
    }
  }

  /** The newest version of a campaign that somebody saved. */
  Optional<CampaignSaved> newestBy(String author, String campaign) {
    return of(campaign).descendingMap().values().stream()
        .map(Version::saved)
        .filter(saved -> saved.author().equals(author))
        .findFirst();
  }

  /** The number that the next version of a campaign is to have. */
  int nextVersion(String campaign) {
    NavigableMap<Integer, Version> all = of(campaign);
    return all.isEmpty() ? 1 : all.lastKey() + 1;
  }

  /** What is in force but not kept under a key of its own. */
  List<CampaignSaved> notKept() {
    List<CampaignSaved> missing = new ArrayList<>();
    inForce.forEach((campaign, number) -> {
      Version version = of(campaign).get(number);
      if (version != null && !kept.contains(new CampaignKey(campaign, number))) {
        missing.add(version.saved());
      }
    });
    return missing;
  }

  /** The campaigns in force, with the older versions. */
  CatalogBoard.Posted posted() {
    Catalog catalog = Catalog.EMPTY;
    var fingerprint = new StringBuilder();
    for (Map.Entry<String, Integer> current : current().entrySet()) {
      for (Version version : of(current.getKey()).headMap(current.getValue(), true).values()) {
        CampaignSaved saved = version.saved();
        catalog = catalog.with(version.campaign(), saved.version(), saved.savedAt());
        if (saved.version() == current.getValue()) {
          fingerprint.append(
              "%s@%d %s;".formatted(current.getKey(), saved.version(), saved.savedAt()));
        }
      }
    }
    return new CatalogBoard.Posted(catalog, fingerprint.toString());
  }

  private SortedMap<String, Integer> current() {
    var current = new TreeMap<>(inForce);
    for (String campaign : refused) {
      NavigableMap<Integer, Version> usable = of(campaign);
      if (!usable.isEmpty()) {
        current.putIfAbsent(campaign, usable.lastKey());
      }
    }
    return current;
  }

  private NavigableMap<Integer, Version> of(String campaign) {
    return versions.getOrDefault(campaign, new TreeMap<>());
  }
}
