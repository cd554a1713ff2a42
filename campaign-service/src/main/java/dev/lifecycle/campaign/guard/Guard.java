/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.guard;

/** One thing that can stop or shift a message. */
@FunctionalInterface
interface Guard {

  /** What it makes of a situation; Pass where it does not mind. */
  Verdict look(Situation situation);
}
