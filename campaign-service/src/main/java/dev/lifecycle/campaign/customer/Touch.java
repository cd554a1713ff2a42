/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.customer;

import java.time.Instant;

/**
 * A message that went, or that a held-out customer did not get, to which purchases may still be put
 * down.
 *
 * @param step the message's step
 * @param after when it went, or would have gone; only what is bought later counts
 * @param until the first instant at which a purchase does not count any more
 */
public record Touch(
    String messageId, String campaign, int step, Instant after, Instant until, boolean heldOut) {

  /** Whether a purchase at an instant counts as its conversion. */
  public boolean covers(Instant purchase) {
    return purchase.isAfter(after) && purchase.isBefore(until);
  }
}
