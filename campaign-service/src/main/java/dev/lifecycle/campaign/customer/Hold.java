/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.customer;

/** What a campaign that does not run has done to an entry's next send. */
public enum Hold {
  /** Nothing so far. */
  NONE,
  /** It was due then, and waits until the campaign goes on. */
  HELD,
  /** It was held, and the campaign goes on. */
  OVER
}
