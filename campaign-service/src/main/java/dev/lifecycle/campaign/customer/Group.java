/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.customer;

import dev.lifecycle.event.Category;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Customers who are compared: those of a campaign who got messages, or those who were held out.
 *
 * @param category only those who were in it; absent = all of the campaign
 */
public record Group(String campaign, @Nullable Category category, boolean heldOut)
    implements Comparable<Group> {

  private static final Comparator<Group> WITHIN_CAMPAIGN =
      Comparator.comparing(Group::category, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Group::heldOut);

  @Override
  public int compareTo(Group other) {
    int byCampaign = campaign.compareTo(other.campaign);
    return byCampaign != 0 ? byCampaign : WITHIN_CAMPAIGN.compare(this, other);
  }
}
