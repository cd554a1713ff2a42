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
 * @param savedAt when
 */
public record CampaignSaved(
    String campaign,
    int version,
    String definition,
    Map<String, String> files,
    String author,
    Instant savedAt)
    implements LifecycleEvent {

  public CampaignSaved {
    Ids.require("campaign", campaign);
    files = Map.copyOf(files);
  }
}
