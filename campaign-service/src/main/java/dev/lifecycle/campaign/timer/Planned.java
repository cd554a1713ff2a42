/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.timer;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An anniversary to come.
 *
 * @param anchor the date it is counted from
 * @param period the calendar period after it, such as P3M
 * @param at when it comes
 */
public record Planned(LocalDate anchor, String period, Instant at) {

  /** The id of the entry it makes: a function of anchor date and period. */
  public String entryId() {
    return anchor + "+" + period;
  }
}
