/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.campaign.flow.CampaignDecider;
import java.time.InstantSource;

/**
 * What every task of the service is made from.
 *
 * @param clock says what time it is
 */
public record CampaignParts(
    CampaignDecider decider, CatalogBoard board, CampaignMetrics metrics, InstantSource clock) {}
