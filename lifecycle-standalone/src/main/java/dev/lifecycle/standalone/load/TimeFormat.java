/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.IsoEra;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * How a table writes times.
 *
 * @param pattern {@link #ISO}, {@link #EPOCH_SECONDS}, {@link #EPOCH_MILLIS}, or a pattern such as
 *     {@code dd/MM/yyyy HH:mm}
 * @param zone of times without an offset; a bare date is its first instant there
 */
public record TimeFormat(String pattern, ZoneId zone, DateTimeFormatter formatter) {

  /** 2025-01-31, 2025-01-31T10:00, 2025-01-31 10:00:00.5, each also with an offset. */
  public static final String ISO = "iso";

  public static final String EPOCH_SECONDS = "epoch-seconds";
  public static final String EPOCH_MILLIS = "epoch-millis";

  private static final LocalDateTime EXAMPLE = LocalDateTime.of(2025, 1, 31, 10, 15);

  private static final DateTimeFormatter ISO_LIKE =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern("[['T'][' ']HH:mm[:ss]")
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
          .optionalEnd()
          .appendPattern("[XXX]]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  public static TimeFormat of(String pattern, ZoneId zone) {
    return new TimeFormat(pattern, zone, formatter(pattern));
  }

  /**
   * Reads a time.
   *
   * @throws DateTimeException if the text has another form
   */
  Instant parse(String text) {
    return switch (pattern) {
      case EPOCH_SECONDS -> Instant.ofEpochSecond(number(text));
      case EPOCH_MILLIS -> Instant.ofEpochMilli(number(text));
      default -> instant(text);
    };
  }

  /** A time as the pattern has it. */
  String example() {
    return switch (pattern) {
      case ISO -> EXAMPLE.toString();
      case EPOCH_SECONDS -> Long.toString(EXAMPLE.toEpochSecond(ZoneOffset.UTC));
      case EPOCH_MILLIS -> Long.toString(EXAMPLE.toInstant(ZoneOffset.UTC).toEpochMilli());
      default -> formatter.format(EXAMPLE.atZone(zone));
    };
  }

  private Instant instant(String text) {
    TemporalAccessor parsed =
        formatter.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    return switch (parsed) {
      case OffsetDateTime withOffset -> withOffset.toInstant();
      case LocalDateTime local -> local.atZone(zone).toInstant();
      default -> LocalDate.from(parsed).atStartOfDay(zone).toInstant();
    };
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new DateTimeException("Text '" + text + "' is not a whole number", e);
    }
  }

  // A strict formatter wants an era beside y, which is the year of one.
  private static DateTimeFormatter formatter(String pattern) {
    return switch (pattern) {
      case ISO, EPOCH_SECONDS, EPOCH_MILLIS -> ISO_LIKE;
      default ->
          new DateTimeFormatterBuilder()
              .appendPattern(pattern)
              .parseDefaulting(ChronoField.ERA, IsoEra.CE.getValue())
              .toFormatter(Locale.ENGLISH)
              .withResolverStyle(ResolverStyle.STRICT);
    };
  }
}
