/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.version;

import dev.lifecycle.event.CampaignSaved;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every version of every campaign that can be used, deleted ones too, as of one moment.
 *
 * @param all the versions of each campaign by its id, oldest first
 * @param numbers the version in force of each campaign that has one
 */
public record Versions(
    SortedMap<String, List<CampaignSaved>> all, SortedMap<String, Integer> numbers) {

  /** Nothing was ever saved. */
  public static final Versions NONE = new Versions(new TreeMap<>(), new TreeMap<>());

  public Versions {
    var copy = new TreeMap<String, List<CampaignSaved>>();
    all.forEach((campaign, versions) -> copy.put(campaign, List.copyOf(versions)));
    all = Collections.unmodifiableSortedMap(copy);
    numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
  }

  /** The versions of a campaign, oldest first; none where it was never saved. */
  public List<CampaignSaved> of(String campaign) {
    return all.getOrDefault(campaign, List.of());
  }

  /** One version of a campaign. */
  public Optional<CampaignSaved> find(String campaign, int version) {
    return of(campaign).stream().filter(saved -> saved.version() == version).findFirst();
  }

  /** The version of a campaign that is in force. */
  public Optional<CampaignSaved> inForce(String campaign) {
    Integer number = numbers.get(campaign);
    return number == null ? Optional.empty() : find(campaign, number);
  }

  /** The campaigns that were deleted: none of their versions is in force. */
  public SortedSet<String> deleted() {
    var deleted = new TreeSet<>(all.keySet());
    deleted.removeAll(numbers.keySet());
    return deleted;
  }

  /** That a campaign, which has versions, has none of a number. */
  public String lacks(String campaign, int version) {
    return "Expected a version of campaign '%s' from %s to %s, but it is %s."
        .formatted(
            campaign, of(campaign).getFirst().version(), of(campaign).getLast().version(), version);
  }

  /** The number that the next version of a campaign has. */
  public int next(String campaign) {
    List<CampaignSaved> versions = of(campaign);
    return versions.isEmpty() ? 1 : versions.getLast().version() + 1;
  }

  /** The instant at which the next version counts as saved: now, and later than all before. */
  public Instant savedAt(Instant now) {
    return all.values().stream()
        .flatMap(List::stream)
        .map(CampaignSaved::savedAt)
        .max(Comparator.naturalOrder())
        .filter(newest -> !newest.isBefore(now))
        .map(newest -> newest.plusMillis(1))
        .orElse(now);
  }
}
