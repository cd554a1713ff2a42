/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.time.Instant;

/**
 * A campaign as it was saved.
 *
 * @param version 1, 2, 3 … per campaign
 * @param liveSince when it went live: nothing older enters it ({@code onPublish})
 * @param running whether it enters and sends: it is live, or it is rehearsed and not paused
 */
public record Edition(Campaign campaign, int version, Instant liveSince, boolean running) {

  /** The campaign's id. */
  public String id() {
    return campaign.id();
  }
}
