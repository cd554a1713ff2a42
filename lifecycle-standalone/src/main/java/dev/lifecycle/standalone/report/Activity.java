/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.report;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one campaign, or all together, did in the period.
 *
 * @param customersReached how many customers got at least one message
 * @param months every month of the period in which anything happened, in order
 */
public record Activity(Counts counts, long customersReached, Waiting waiting, List<Month> months) {

  public Activity {
    months = List.copyOf(months);
  }

  /** One month of the business zone. */
  public record Month(YearMonth month, Counts counts) {}

  /**
   * Who still waits for a message at the end of the period.
   *
   * @param earliest the next instant at which one of them is due; absent if nobody waits
   * @param latest the last such instant
   */
  public record Waiting(long entries, @Nullable Instant earliest, @Nullable Instant latest) {

    static final Waiting NOBODY = new Waiting(0, null, null);

    Waiting plus(Waiting other) {
      if (earliest == null || latest == null) {
        return other;
      }
      if (other.earliest == null || other.latest == null) {
        return this;
      }
      return new Waiting(
          entries + other.entries,
          earliest.isBefore(other.earliest) ? earliest : other.earliest,
          latest.isAfter(other.latest) ? latest : other.latest);
    }
  }
}
