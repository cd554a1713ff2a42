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
 * @param terms since when it enters as it does
 */
public record Edition(
    Campaign campaign,
    int version,
    Instant liveSince,
    boolean running,
    @Nullable Publication publication,
    Terms terms) {

  /**
   * A draft, or nothing at all, went live.
   *
   * @param at what was due before is not sent
   * @param includesCurrent whether it enters those who are in the category at that moment
   */
  public record Publication(Instant at, boolean includesCurrent) {}

  /**
   * Trigger, audience and re-entry as they are.
   *
   * @param version the first that had them, and all after it
   * @param since when that was saved, or the campaign went live or on later
   */
  public record Terms(int version, Instant since) {}

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

  /** Whether it went on after a pause, rather than live, when it last began to enter. */
  public boolean resumed() {
    return publication != null && publication.at().isBefore(liveSince);
  }

  /** Whether trigger, audience or re-entry were others at first, since it went live or on. */
  public boolean changed() {
    return terms.since().isAfter(liveSince);
  }

  /** As saved after another edition, or as the first. */
  static Edition saved(Campaign campaign, int version, Instant savedAt, @Nullable Edition before) {
    boolean live = campaign.status() == Campaign.Status.LIVE;
    Edition going = before != null && before.running() && live ? before : null;
    return new Edition(
        campaign,
        version,
        going == null ? savedAt : going.liveSince(),
        live,
        publication(campaign, savedAt, before),
        going == null || !campaign.entersAs(going.campaign())
            ? new Terms(version, savedAt)
            : going.terms());
  }

  /** As it is in a simulation, from the first event on. */
  static Edition rehearsed(Campaign campaign, int version) {
    boolean runs = campaign.status() != Campaign.Status.PAUSED;
    return new Edition(campaign, version, Instant.MIN, runs, null, new Terms(version, Instant.MIN));
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
