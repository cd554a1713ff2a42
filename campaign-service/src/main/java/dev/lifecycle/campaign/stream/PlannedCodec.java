/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.campaign.timer.Planned;
import dev.lifecycle.streams.BinaryIn;
import dev.lifecycle.streams.BinaryOut;
import java.time.LocalDate;

/** The stored form of what is planned. */
final class PlannedCodec {

  private static final int ANNIVERSARY = 0;
  private static final int CHECK = 1;
  private static final int EXPIRY = 2;
  private static final int DAY = 3;
  private static final int TICK = 4;

  private PlannedCodec() {}

  static void write(Planned planned, BinaryOut out) {
    switch (planned) {
      case Planned.Anniversary(var anchor, var period, var at) -> {
        out.raw(ANNIVERSARY);
        out.signed(anchor.toEpochDay());
        out.text(period);
      }
      case Planned.Check(var date, var at) -> {
        out.raw(CHECK);
        out.signed(date.toEpochDay());
      }
      case Planned.Expiry(var entryId, var ends, var at) -> {
        out.raw(EXPIRY);
        out.text(entryId);
        out.signed(ends.toEpochDay());
      }
      case Planned.Day(var date, var at) -> {
        out.raw(DAY);
        out.signed(date.toEpochDay());
      }
      case Planned.Tick(var at) -> out.raw(TICK);
    }
    out.instant(planned.at());
  }

  static Planned read(BinaryIn in) {
    int kind = in.raw();
    return switch (kind) {
      case ANNIVERSARY -> readAnniversary(in);
      case CHECK -> new Planned.Check(date(in), in.instant());
      case EXPIRY -> new Planned.Expiry(in.text(), date(in), in.instant());
      case DAY -> new Planned.Day(date(in), in.instant());
      case TICK -> new Planned.Tick(in.instant());
      default ->
          throw new IllegalStateException(
              "Expected a stored number of a plan, 0 to 4, but it is %s".formatted(kind));
    };
  }

  /** All that version 1 of a customer's state knows. */
  static Planned readAnniversary(BinaryIn in) {
    return new Planned.Anniversary(date(in), in.text(), in.instant());
  }

  private static LocalDate date(BinaryIn in) {
    return LocalDate.ofEpochDay(in.signed());
  }
}
