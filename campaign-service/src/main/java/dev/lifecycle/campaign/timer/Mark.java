/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.timer;

import java.time.Instant;

/**
 * A place in the order of what is planned, from which the next is looked for.
 *
 * @param at nothing before this instant comes into question
 * @param entryId of what is planned at that very instant, nothing with a smaller id
 * @param inclusive whether the one with this very id comes into question
 */
public record Mark(Instant at, String entryId, boolean inclusive) {

  /** From an instant on, itself included. */
  public static Mark from(Instant at) {
    return new Mark(at, "", true);
  }

  /** From a plan on, itself included. */
  public static Mark of(Planned planned) {
    return new Mark(planned.at(), planned.entryId(), true);
  }

  /** After a plan. */
  public static Mark after(Planned planned) {
    return new Mark(planned.at(), planned.entryId(), false);
  }

  /** Whether a plan comes into question. */
  public boolean allows(Planned planned) {
    int byTime = planned.at().compareTo(at);
    int order = byTime != 0 ? byTime : planned.entryId().compareTo(entryId);
    return inclusive ? order >= 0 : order > 0;
  }

  /** The same place, or a later instant. */
  public Mark notBefore(Instant instant) {
    return at.isBefore(instant) ? from(instant) : this;
  }
}
