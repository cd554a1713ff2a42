/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.simulate;

import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.campaign.flow.CampaignDecider;
import java.util.List;

/**
 * Campaigns that are simulated together, and who is told what happens in them.
 *
 * @param catalog as {@link Catalog#rehearsal()} gives it
 */
public record CampaignSet(
    CampaignDecider decider, Catalog catalog, List<CampaignListener> listeners) {

  public CampaignSet {
    listeners = List.copyOf(listeners);
  }
}
