/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.report;

import dev.lifecycle.campaign.definition.Campaign;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One campaign in a report.
 *
 * @param status what the file says; a draft is rehearsed as if it were live
 * @param sentBy the messages sent, by step, variant and channel
 * @param failedConditions conditions that could not be worked out, and so did not hold
 */
public record CampaignReport(
    String campaign,
    String name,
    Campaign.Strategy strategy,
    Campaign.Status status,
    Activity activity,
    List<SentBy> sentBy,
    List<FailedCondition> failedConditions) {

  public CampaignReport {
    sentBy = List.copyOf(sentBy);
    failedConditions = List.copyOf(failedConditions);
  }

  /**
   * A condition that could not be worked out.
   *
   * @param condition as it was written
   * @param example why not, of the first time; absent where customers may not be named, as it may
   *     quote what is known of them
   */
  public record FailedCondition(String condition, long times, @Nullable String example) {}

  /** How many messages a step sent to a variant by a channel. */
  public record SentBy(int step, @Nullable String variant, String channel, long sent) {}
}
