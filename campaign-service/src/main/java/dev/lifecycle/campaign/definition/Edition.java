/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it was saved.
 *
 * @param version 1, 2, 3 … per campaign
 * @param liveSince when it went live or went on: nothing older enters it
 * @param running whether it enters and sends: it is live, or it is rehearsed and not paused
 * @param publication when and how it went live, pauses aside; absent for a draft, or rehearsed
 */
public record Edition(
    Campaign campaign,
    int version,
    Instant liveSince,
    boolean running,
    @Nullable Publication publication) {

  /**
   * A draft, or nothing at all, went live.
   *
   * @param at what was due before is not sent
   * @param includesCurrent whether it enters those who are in the category at that moment
   */
  public record Publication(Instant at, boolean includesCurrent) {}

  /** The campaign's id. */
  public String id() {
    return campaign.id();
  }

  /** Whether what happened at an instant can enter: it had gone live by then. */
  public boolean liveAt(Instant instant) {
    return !instant.isBefore(liveSince);
  }

  /** When it was published, where that was after an instant: what was due then is past. */
  public Optional<Instant> publishedAfter(Instant instant) {
    return Optional.ofNullable(publication).map(Publication::at).filter(instant::isBefore);
  }

  /** As saved after another edition, or as the first. */
  static Edition saved(Campaign campaign, int version, Instant savedAt, @Nullable Edition before) {
    boolean live = campaign.status() == Campaign.Status.LIVE;
    return new Edition(
        campaign,
        version,
        before != null && before.running() && live ? before.liveSince() : savedAt,
        live,
        publication(campaign, savedAt, before));
  }

  /** As it is in a simulation, from the first event on. */
  static Edition rehearsed(Campaign campaign, int version) {
    boolean runs = campaign.status() != Campaign.Status.PAUSED;
    return new Edition(campaign, version, Instant.MIN, runs, null);
  }

  private static @Nullable Publication publication(
      Campaign campaign, Instant savedAt, @Nullable Edition before) {
    Publication known = before == null ? null : before.publication();
    return switch (campaign.status()) {
      case DRAFT -> null;
      case PAUSED -> known;
      case LIVE ->
          known == null
              ? new Publication(
                  savedAt, campaign.rules().onPublish() == Rules.OnPublish.INCLUDE_CURRENT)
              : known;
    };
  }
}
