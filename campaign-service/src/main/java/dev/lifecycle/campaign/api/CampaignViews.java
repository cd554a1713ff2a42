/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Edition;
import dev.lifecycle.campaign.version.VersionDiff;
import dev.lifecycle.campaign.why.TriggerWords;
import dev.lifecycle.event.CampaignSaved;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** Campaigns and their versions as they are shown. */
final class CampaignViews {

  private CampaignViews() {}

  /**
   * A campaign in force.
   *
   * @param since when it went live, or was saved as it is
   * @param trigger in words
   */
  record Brief(
      String campaign,
      String name,
      String strategy,
      String status,
      int version,
      String author,
      Instant savedAt,
      Instant since,
      String trigger) {

    static Brief of(Edition edition, CampaignSaved saved) {
      Campaign campaign = edition.campaign();
      return new Brief(
          edition.id(),
          campaign.name(),
          lowerCase(campaign.strategy()),
          lowerCase(campaign.status()),
          edition.version(),
          saved.author(),
          saved.savedAt(),
          edition.liveSince(),
          TriggerWords.of(campaign.trigger()));
    }
  }

  /** A campaign in force, with its text. */
  record Full(@JsonUnwrapped Brief brief, String definition, Map<String, String> files) {

    static Full of(Edition edition, CampaignSaved saved) {
      return new Full(Brief.of(edition, saved), saved.definition(), saved.files());
    }
  }

  /** A version of a campaign, with its text. */
  record Text(@JsonUnwrapped Saved saved, String definition, Map<String, String> files) {

    static Text of(CampaignSaved saved) {
      return new Text(Saved.of(saved), saved.definition(), saved.files());
    }
  }

  /** Who saved a version, when, and what for. */
  record Saved(String campaign, int version, String change, String author, Instant savedAt) {

    static Saved of(CampaignSaved saved) {
      return new Saved(
          saved.campaign(),
          saved.version(),
          lowerCase(saved.change()),
          saved.author(),
          saved.savedAt());
    }
  }

  /** A version in a list: how many lines differ from the one before. */
  record Listed(@JsonUnwrapped Saved saved, int linesAdded, int linesRemoved) {

    static Listed of(CampaignSaved saved, VersionDiff diff) {
      return new Listed(Saved.of(saved), diff.added(), diff.removed());
    }
  }

  /** A campaign that is in force no more. */
  record Deleted(String campaign, int lastVersion, String author, Instant deletedAt) {

    static Deleted of(CampaignSaved last) {
      return new Deleted(last.campaign(), last.version(), last.author(), last.savedAt());
    }
  }

  private static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
