/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.why;

/** How a customer stands in a campaign at present. */
public enum Standing {
  /** A message is due, or was put off. */
  WAITING,
  /** A message is held: the campaign does not run. */
  HELD,
  /** A message is to come, and will be held when it is due: the campaign does not run. */
  TO_BE_HELD,
  /** Nothing is waiting, but the instant at which a date or a check comes is known. */
  PLANNED,
  /** The campaign was deleted. */
  DELETED,
  /** The campaign is a draft. */
  DRAFT,
  /** The campaign is paused. */
  PAUSED,
  /** Entered before, and can enter only once. */
  ENTERED_BEFORE,
  /** Entered before, and cannot enter again so soon. */
  ENTERED_TOO_RECENTLY,
  /** Not in the audience. */
  NOT_IN_AUDIENCE,
  /** Not in the category that enters. */
  NOT_IN_CATEGORY,
  /** In the category that enters, but came into it before the campaign could enter them. */
  IN_CATEGORY_BEFORE,
  /** Has not left the category so far. */
  NOT_LEFT,
  /** No event of the kind so far. */
  NO_EVENT,
  /** The newest event of the kind is older than the campaign, or than who enters it as of today. */
  EVENT_TOO_OLD,
  /** The newest event of the kind came too soon after the last entry. */
  EVENT_TOO_SOON,
  /** The campaign's conditions did not hold at the newest event of the kind. */
  EVENT_NOT_MET,
  /** No date is known that it could come by. */
  NO_DATE,
  /** All dates that it could come by are past. */
  DATES_PAST,
  /** All is done; only what happens can enter them again. */
  DONE
}
