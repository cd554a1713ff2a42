/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.event;

import java.time.Instant;
import java.util.Map;

/**
 * A campaign definition as somebody saved it; the newest of each campaign is in force
 * (campaigns.md).
 *
 * @param campaign the campaign's id
 * @param version 1, 2, 3 … per campaign
 * @param definition the YAML document
 * @param files the texts that the document names by file
 * @param author who saved it
 * @param savedAt when; later than any version of any campaign that was saved before
 * @param change what they did
 */
public record CampaignSaved(
    String campaign,
    int version,
    String definition,
    Map<String, String> files,
    String author,
    Instant savedAt,
    Change change)
    implements LifecycleEvent {

  /** What a version was saved for. */
  public enum Change {
    /** Somebody wrote it. */
    SAVED,
    /** The campaign was paused, with the text as it was. */
    PAUSED,
    /** The campaign went on, with the text as it was. */
    RESUMED,
    /** An older version was put back. */
    RESTORED,
    /** The campaign was deleted; the text is what it was at the end. */
    DELETED
  }

  public CampaignSaved {
    Ids.require("campaign", campaign);
    files = Map.copyOf(files);
  }

  /** A version that somebody wrote. */
  public CampaignSaved(
      String campaign,
      int version,
      String definition,
      Map<String, String> files,
      String author,
      Instant savedAt) {
    this(campaign, version, definition, files, author, savedAt, Change.SAVED);
  }

  /** Whether both say the same: the document and all its files. */
  public boolean sameText(CampaignSaved other) {
    return definition.equals(other.definition) && files.equals(other.files);
  }
}
