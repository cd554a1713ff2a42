/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The campaigns in force, and the older versions that somebody may still be waiting in. Immutable.
 *
 * <p>Contract: {@link #with} is called for every saved definition in the order of saving. A
 * campaign goes live when it is saved as live after it was a draft, was paused, or was not there.
 */
public final class Catalog {

  /** No campaigns at all. */
  public static final Catalog EMPTY = new Catalog(new TreeMap<>(), false);

  private final SortedMap<String, NavigableMap<Integer, Edition>> byId;
  private final boolean rehearsed;
  private final List<Edition> editions;
  private final List<Edition> running;

  private Catalog(SortedMap<String, NavigableMap<Integer, Edition>> byId, boolean rehearsed) {
    this.byId = byId;
    this.rehearsed = rehearsed;
    this.editions =
        byId.values().stream().map(versions -> versions.lastEntry().getValue()).toList();
    this.running = editions.stream().filter(Edition::running).toList();
  }

  /** The same campaigns for a simulation: what is not paused is live from the first event on. */
  public Catalog rehearsal() {
    var all = new TreeMap<String, NavigableMap<Integer, Edition>>();
    byId.forEach((id, versions) -> {
      var rehearsedVersions = new TreeMap<Integer, Edition>();
      versions.forEach(
          (number, edition) -> rehearsedVersions.put(number, rehearse(edition.campaign(), number)));
      all.put(id, rehearsedVersions);
    });
    return new Catalog(all, true);
  }

  /** With a campaign saved as a version at an instant. */
  public Catalog with(Campaign campaign, int version, Instant savedAt) {
    var versions = new TreeMap<>(byId.getOrDefault(campaign.id(), new TreeMap<>()));
    boolean live = campaign.status() == Campaign.Status.LIVE;
    var before = versions.lowerEntry(version);
    boolean wasLive = before != null && before.getValue().running();
    Instant liveSince = live && wasLive ? before.getValue().liveSince() : savedAt;
    versions.put(
        version,
        rehearsed ? rehearse(campaign, version) : new Edition(campaign, version, liveSince, live));
    return changed(campaign.id(), versions);
  }

  /** Without a campaign: what waits in it ends. */
  public Catalog without(String campaign) {
    return changed(campaign, new TreeMap<>());
  }

  /** The newest edition of every campaign, by id. */
  public Collection<Edition> editions() {
    return editions;
  }

  /** The newest edition of every campaign that enters and sends, by id. */
  public List<Edition> running() {
    return running;
  }

  /** The newest edition of a campaign. */
  public Optional<Edition> current(String campaign) {
    return Optional.ofNullable(byId.get(campaign)).map(versions -> versions.lastEntry().getValue());
  }

  /**
   * The campaign that an entry of a version goes by: that version, or the newest where it is to be
   * applied now, or where that version is not known any more.
   */
  public Optional<Campaign> pinned(String campaign, int version) {
    NavigableMap<Integer, Edition> versions = byId.get(campaign);
    if (versions == null) {
      return Optional.empty();
    }
    Campaign newest = versions.lastEntry().getValue().campaign();
    Edition pinned = versions.get(version);
    boolean now = newest.rules().apply() == Rules.Apply.NOW;
    return Optional.of(now || pinned == null ? newest : pinned.campaign());
  }

  private Catalog changed(String id, NavigableMap<Integer, Edition> versions) {
    var all = new TreeMap<>(byId);
    if (versions.isEmpty()) {
      all.remove(id);
    } else {
      all.put(id, versions);
    }
    return new Catalog(all, rehearsed);
  }

  private static Edition rehearse(Campaign campaign, int version) {
    return new Edition(campaign, version, Instant.MIN, campaign.status() != Campaign.Status.PAUSED);
  }

  @Override
  public String toString() {
    return new ArrayList<>(byId.keySet()).toString();
  }
}
