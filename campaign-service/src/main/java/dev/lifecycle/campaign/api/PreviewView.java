/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.version.VersionDiff;
import dev.lifecycle.campaign.why.Fate;
import dev.lifecycle.campaign.why.PreviewCount;
import dev.lifecycle.campaign.why.PreviewCount.Next;
import dev.lifecycle.campaign.why.PreviewCount.Tally;
import dev.lifecycle.campaign.why.PreviewWords;
import dev.lifecycle.event.CampaignSaved;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What saving a campaign would do, as it is shown.
 *
 * @param version the number that it would have now
 * @param changed whether it would make a version
 * @param says all of it in a sentence or two
 * @param next the next time that a date or a clock enters customers
 * @param diff what differs from the version in force
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PreviewView(
    String campaign,
    int version,
    boolean changed,
    String says,
    long customers,
    Map<Fate, Tally> fates,
    long waiting,
    long moved,
    long stopped,
    @Nullable Next next,
    String diff) {

  static PreviewView of(
      Campaign campaign,
      @Nullable CampaignSaved inForce,
      CampaignSaved version,
      PreviewCount count) {
    return new PreviewView(
        campaign.id(),
        version.version(),
        inForce == null || inForce.version() != version.version(),
        PreviewWords.of(campaign, count),
        count.customers(),
        count.fates(),
        count.waiting(),
        count.moved(),
        count.stopped(),
        count.next(),
        VersionDiff.between(inForce, version).text());
  }
}
