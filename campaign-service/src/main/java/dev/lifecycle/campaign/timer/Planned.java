/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.timer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** An entry that a date or a time will make. In order of instant, then of entry id. */
public sealed interface Planned extends Comparable<Planned> {

  /** By instant, then by entry id. */
  Comparator<Planned> ORDER = Comparator.comparing(Planned::at).thenComparing(Planned::entryId);

  /** When it comes. */
  Instant at();

  /** The id of the entry it makes: a function of its cause. */
  String entryId();

  @Override
  default int compareTo(Planned other) {
    return ORDER.compare(this, other);
  }

  /**
   * A period after a date.
   *
   * @param period such as P3M
   */
  record Anniversary(LocalDate anchor, String period, Instant at) implements Planned {

    @Override
    public String entryId() {
      return anchor + "+" + period;
    }

    /** The ids of the entries that the same period makes after the day before and the day after. */
    public static List<String> beside(String entryId) {
      int end = entryId.indexOf('+');
      var anchor = LocalDate.parse(entryId.substring(0, end));
      String period = entryId.substring(end);
      return List.of(anchor.minusDays(1) + period, anchor.plusDays(1) + period);
    }
  }

  /** A look at whether a customer has been inactive. */
  record Check(LocalDate date, Instant at) implements Planned {

    @Override
    public String entryId() {
      return "check " + date;
    }
  }

  /**
   * The end of something comes near.
   *
   * @param entryId names the item, or the contract and its date
   * @param ends the day on which it ends
   */
  record Expiry(String entryId, LocalDate ends, Instant at) implements Planned {}

  /** A day of the year. */
  record Day(LocalDate date, Instant at) implements Planned {

    @Override
    public String entryId() {
      return "calendar " + date;
    }
  }

  /** A time of a cron expression. */
  record Tick(Instant at) implements Planned {

    @Override
    public String entryId() {
      return "cron " + at;
    }
  }
}
