/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.campaign.version.Versions;
import dev.lifecycle.event.CampaignSaved;
import dev.lifecycle.event.CampaignSaved.Change;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that the campaigns topic holds: every version of every campaign, and which are in force. */
final class CampaignHistory {

  private final SortedMap<String, NavigableMap<Integer, Version>> versions = new TreeMap<>();
  private final SortedMap<String, Integer> inForce = new TreeMap<>();
  private final Set<String> refused = new HashSet<>();

  /** A version that was read without a fault. */
  record Version(CampaignSaved saved, Campaign campaign) {}

  void put(CampaignKey key, Version version) {
    int number = version.saved().version();
    versions.computeIfAbsent(key.campaign(), _ -> new TreeMap<>()).put(number, version);
    if (key.version() == null) {
      refused.remove(key.campaign());
      inForce.put(key.campaign(), number);
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
      NavigableMap<Integer, Version> all = versions.get(key.campaign());
      if (all != null && !key.version().equals(inForce.get(key.campaign()))) {
        all.remove(key.version());
      }
    }
  }

  /** The campaigns in force, with the older versions. */
  CatalogBoard.Posted posted() {
    SortedMap<String, Integer> current = current();
    var catalog = new Catalog.Builder(Catalog.EMPTY);
    var fingerprint = new StringBuilder();
    for (Map.Entry<String, Integer> each : current.entrySet()) {
      for (Version version : of(each.getKey()).headMap(each.getValue(), true).values()) {
        put(version, catalog);
      }
      fingerprint.append(fingerprint(of(each.getKey()).get(each.getValue())));
    }
    return new CatalogBoard.Posted(catalog.build(), fingerprint.toString(), versions(current));
  }

  private static void put(Version version, Catalog.Builder catalog) {
    CampaignSaved saved = version.saved();
    var _ =
        isDeletion(version)
            ? catalog.without(saved.campaign())
            : catalog.with(version.campaign(), saved.version(), saved.savedAt());
  }

  private static String fingerprint(@Nullable Version version) {
    return version == null
        ? ""
        : "%s@%s %s;"
            .formatted(
                version.saved().campaign(), version.saved().version(), version.saved().savedAt());
  }

  private Versions versions(SortedMap<String, Integer> current) {
    var all = new TreeMap<String, List<CampaignSaved>>();
    versions.forEach(
        (campaign, each) -> all.put(campaign, each.values().stream().map(Version::saved).toList()));
    return new Versions(all, current);
  }

  private SortedMap<String, Integer> current() {
    var current = new TreeMap<>(inForce);
    current.entrySet().removeIf(each -> isDeletion(of(each.getKey()).get(each.getValue())));
    for (String campaign : refused) {
      NavigableMap<Integer, Version> usable = of(campaign);
      if (!usable.isEmpty() && !isDeletion(usable.lastEntry().getValue())) {
        current.putIfAbsent(campaign, usable.lastKey());
      }
    }
    return current;
  }

  private static boolean isDeletion(@Nullable Version version) {
    return version != null && version.saved().change() == Change.DELETED;
  }

  private NavigableMap<Integer, Version> of(String campaign) {
    return versions.getOrDefault(campaign, new TreeMap<>());
  }
}
