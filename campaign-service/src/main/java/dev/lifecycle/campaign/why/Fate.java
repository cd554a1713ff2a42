/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.why;

/** What becomes of a customer whom a campaign could enter at the moment it is saved. */
public enum Fate {
  /** Enters at once. */
  ENTERS,
  /** Enters at once, but gets nothing, to be compared with. */
  HELD_OUT,
  /** Is in the category, or a date of theirs is to come; but is not in the audience. */
  NOT_IN_AUDIENCE,
  /** Is in the category, but entered before, and may not again. */
  ENTERED_BEFORE,
  /** Is in the category, but saving it this way includes nobody. */
  NOT_INCLUDED,
  /** Is not in the category. */
  NOT_IN_CATEGORY,
  /** A date of theirs is to come, which would enter them as things are today. */
  PLANNED,
  /** A date of theirs is to come, but they get nothing, to be compared with. */
  PLANNED_HELD_OUT,
  /** Nothing is known to come: only what happens can enter them. */
  NOTHING_PLANNED
}
