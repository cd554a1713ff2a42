/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.version.Edit;
import dev.lifecycle.campaign.version.Edited;
import dev.lifecycle.campaign.version.Editing;
import dev.lifecycle.campaign.why.Preview;
import dev.lifecycle.event.CampaignSaved;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Shows what an edit would do, without doing it.
 *
 * @param scan reads the customers
 */
public record CampaignPreviews(CampaignParts parts, CustomerScan scan) {

  /** What would come of an edit now. */
  public Edited edit(Edit.Request request) {
    return Editing.decide(parts.board().posted().versions(), request, now());
  }

  /** What saving a campaign now would do to customers. */
  public Preview of(Campaign campaign) {
    return new Preview(parts.decider(), parts.board().posted().catalog(), campaign, now());
  }

  /** The version in force of the campaign of a version; absent where there is none. */
  public @Nullable CampaignSaved inForce(CampaignSaved version) {
    return parts.board().posted().versions().inForce(version.campaign()).orElse(null);
  }

  private Instant now() {
    return parts.clock().instant();
  }
}
