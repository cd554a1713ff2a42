/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the customers of one partition brought after the messages of one campaign (campaigns.md,
 * "Measuring what it earns"): absolute, so that publishing it again changes nothing. All partitions
 * together give what the campaign earned.
 */
public record CampaignEarnings(String campaign, int partition, Instant at, List<Group> groups)
    implements LifecycleEvent {

  public CampaignEarnings {
    groups = List.copyOf(groups);
  }

  /**
   * Customers who got messages, or were held out.
   *
   * @param category only those whom messages reached for it; absent = all of the campaign
   * @param converted how many of them bought something in time
   * @param revenue what they brought together, net of refunds, in the base currency
   * @param squares Σ of the squares of what each brought, for the variance
   */
  public record Group(
      @Nullable Category category,
      boolean heldOut,
      long customers,
      long converted,
      BigDecimal revenue,
      BigDecimal squares) {}
}
