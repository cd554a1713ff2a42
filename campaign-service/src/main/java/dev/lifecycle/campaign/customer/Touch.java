/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.customer;

/**
 * A message that went, or that a held-out customer did not get, to which purchases may still be put
 * down.
 *
 * @param step the message's step
 * @param window when a purchase counts: later than it went, or would have gone
 */
public record Touch(
    String messageId, String campaign, int step, Account.Window window, boolean heldOut) {

  /** Whether a group is of its campaign, and of its side of the holdout. */
  boolean isOf(Group group) {
    return campaign.equals(group.campaign()) && heldOut == group.heldOut();
  }
}
