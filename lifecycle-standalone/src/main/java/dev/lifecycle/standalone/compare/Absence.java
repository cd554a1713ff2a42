/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.compare;

/** Why a set has no outcome at all for a message that the other one sends. */
public enum Absence {
  /** The set has no such campaign. */
  CAMPAIGN_ABSENT,
  /** The campaign is paused in the set. */
  CAMPAIGN_PAUSED,
  /** The campaign has no such step in the set. */
  STEP_ABSENT,
  /** It waits: the end comes before it is due. */
  WAITING,
  /** The step's own condition did not hold. */
  PASSED_OVER,
  /** The entry did not take place: by its trigger, audience or reentry. */
  NOT_ENTERED
}
