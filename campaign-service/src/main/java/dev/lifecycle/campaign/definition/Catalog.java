/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import dev.lifecycle.event.Category;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The campaigns in force, and the older versions that somebody may still be waiting in. Immutable.
 *
 * <p>Contract: {@link #with} is called for every saved definition in the order of saving. A
 * campaign goes live when it is saved as live after it was a draft, was paused, or was not there.
 */
public final class Catalog {

  /** No campaigns at all. */
  public static final Catalog EMPTY = new Catalog(new TreeMap<>(), Map.of(), false);

  private final SortedMap<String, NavigableMap<Integer, Edition>> byId;
  private final Map<String, Integer> lastDeleted;
  private final boolean rehearsed;
  private final List<Edition> editions;
  private final Map<String, Edition> newest;
  private final List<Edition> running;
  private final TriggerIndex triggers;
  private final Set<Category> leavesThatEnd;

  private Catalog(
      SortedMap<String, NavigableMap<Integer, Edition>> byId,
      Map<String, Integer> lastDeleted,
      boolean rehearsed) {
    this.byId = byId;
    this.lastDeleted = lastDeleted;
    this.rehearsed = rehearsed;
    this.editions =
        byId.values().stream().map(versions -> versions.lastEntry().getValue()).toList();
    this.newest = editions.stream().collect(Collectors.toMap(Edition::id, edition -> edition));
    this.running = editions.stream().filter(Edition::running).toList();
    this.triggers = new TriggerIndex(running);
    this.leavesThatEnd =
        byId.values().stream()
            .flatMap(versions -> versions.values().stream())
            .flatMap(edition -> edition.campaign().rules().exit().leaves().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The same campaigns for a simulation: what is not paused is live from the first event on. */
  public Catalog rehearsal() {
    var all = new TreeMap<String, NavigableMap<Integer, Edition>>();
    byId.forEach((id, versions) -> {
      var rehearsedVersions = new TreeMap<Integer, Edition>();
      versions.forEach((number, edition) ->
          rehearsedVersions.put(number, Edition.rehearsed(edition.campaign(), number)));
      all.put(id, rehearsedVersions);
    });
    return new Catalog(all, lastDeleted, true);
  }

  /** With a campaign saved as a version at an instant. */
  public Catalog with(Campaign campaign, int version, Instant savedAt) {
    return new Builder(this).with(campaign, version, savedAt).build();
  }

  /** Without a campaign: what waits in it ends, also where it is saved again later. */
  public Catalog without(String campaign) {
    return new Builder(this).without(campaign).build();
  }

  /** Puts many definitions together, in the order of saving, before a catalog is made of them. */
  public static final class Builder {

    private final SortedMap<String, NavigableMap<Integer, Edition>> byId = new TreeMap<>();
    private final Map<String, Integer> lastDeleted;
    private final boolean rehearsed;

    /** Begins with what a catalog has. */
    public Builder(Catalog before) {
      before.byId.forEach((campaign, versions) -> byId.put(campaign, new TreeMap<>(versions)));
      lastDeleted = new TreeMap<>(before.lastDeleted);
      rehearsed = before.rehearsed;
    }

    /** See {@link Catalog#with}. */
    public Builder with(Campaign campaign, int version, Instant savedAt) {
      var versions = byId.computeIfAbsent(campaign.id(), _ -> new TreeMap<>());
      var before = versions.lowerEntry(version);
      versions.put(
          version,
          rehearsed
              ? Edition.rehearsed(campaign, version)
              : Edition.saved(
                  campaign, version, savedAt, before == null ? null : before.getValue()));
      return this;
    }

    /** See {@link Catalog#without}. */
    public Builder without(String campaign) {
      NavigableMap<Integer, Edition> versions = byId.remove(campaign);
      if (versions != null) {
        lastDeleted.put(campaign, versions.lastKey());
      }
      return this;
    }

    /** The catalog; the builder is not to be used again. */
    public Catalog build() {
      return new Catalog(byId, lastDeleted, rehearsed);
    }
  }

  /** A number for the next version of a campaign, as far as is known here. */
  public int nextVersion(String campaign) {
    return current(campaign).map(Edition::version).orElse(lastDeleted.getOrDefault(campaign, 0))
        + 1;
  }

  /** The newest edition of every campaign, by id. */
  public Collection<Edition> editions() {
    return editions;
  }

  /** The newest edition of every campaign that enters and sends, by id. */
  public List<Edition> running() {
    return running;
  }

  /** The running ones, by what enters customers in them. */
  public TriggerIndex triggers() {
    return triggers;
  }

  /** The categories whose leaving ends entries in a campaign, in whichever version. */
  public Set<Category> leavesThatEnd() {
    return leavesThatEnd;
  }

  /** The newest edition of a campaign. */
  public Optional<Edition> current(String campaign) {
    return Optional.ofNullable(newest.get(campaign));
  }

  /**
   * The campaign that an entry of a version goes by: that version, or the newest where it is not
   * known any more.
   */
  public Optional<Campaign> pinned(String campaign, int version) {
    Edition edition = newest.get(campaign);
    if (edition != null && edition.version() != version) {
      edition = versions(campaign).getOrDefault(version, edition);
    }
    return Optional.ofNullable(edition).map(Edition::campaign);
  }

  /** When each campaign went live that includes those who were in its category then. */
  public SortedMap<String, Instant> publications() {
    var publications = new TreeMap<String, Instant>();
    for (Edition edition : editions) {
      Edition.Publication publication = edition.publication();
      if (publication != null && publication.includesCurrent()) {
        publications.put(edition.id(), publication.at());
      }
    }
    return publications;
  }

  /** Whether the campaign of an entry of a version was deleted since. */
  public boolean deleted(String campaign, int version) {
    return !byId.containsKey(campaign) || version <= lastDeleted.getOrDefault(campaign, 0);
  }

  /** The newest version, after one, that takes over the entries of those before it. */
  public Optional<Edition> takingOver(String campaign, int version) {
    return versions(campaign).tailMap(version, false).descendingMap().values().stream()
        .filter(edition -> edition.campaign().rules().apply() == Rules.Apply.NOW)
        .filter(edition -> edition.campaign().status() != Campaign.Status.DRAFT)
        .findFirst();
  }

  private NavigableMap<Integer, Edition> versions(String campaign) {
    return byId.getOrDefault(campaign, Collections.emptyNavigableMap());
  }

  @Override
  public String toString() {
    return new ArrayList<>(byId.keySet()).toString();
  }
}
