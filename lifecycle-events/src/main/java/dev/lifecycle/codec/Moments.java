/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads dates, periods, zones, languages and links, each null where the value is null. */
final class Moments {

  private static final int LAST_YEAR = 9_999;
  private static final int MOST_YEARS = 1_000;
  private static final int MOST_MONTHS = 12 * MOST_YEARS;
  private static final int MOST_DAYS = 366 * MOST_YEARS;

  private Moments() {}

  static @Nullable Instant instant(JsonIn in) {
    String text = Scalars.text(in);
    if (text == null) {
      return null;
    }
    Instant instant = Rfc3339.parse(text);
    if (instant == null) {
      throw in.refuse("a time such as 2025-01-31T10:00:00Z (RFC 3339, with its offset)");
    }
    return instant;
  }

  static @Nullable Duration duration(JsonIn in) {
    return parse(in, Duration::parse, "a duration such as PT36H");
  }

  static @Nullable LocalDate date(JsonIn in) {
    return parse(in, Moments::day, "a date such as 1980-02-29, of the years 0000 to 9999");
  }

  private static LocalDate day(String text) {
    var day = LocalDate.parse(text);
    if (day.getYear() < 0 || day.getYear() > LAST_YEAR) {
      throw new DateTimeException(text);
    }
    return day;
  }

  static @Nullable Period period(JsonIn in) {
    return parse(in, Moments::bounded, "a period such as P6M, of 0 to 1000 years");
  }

  private static Period bounded(String text) {
    Period period = Period.parse(text);
    if (period.isNegative()
        || period.getYears() > MOST_YEARS
        || period.getMonths() > MOST_MONTHS
        || period.getDays() > MOST_DAYS) {
      throw new DateTimeException(text);
    }
    return period;
  }

  static @Nullable ZoneId zone(JsonIn in) {
    return parse(in, ZoneId::of, "a time zone such as Europe/Amsterdam");
  }

  static @Nullable Locale locale(JsonIn in) {
    String tag = Scalars.text(in);
    try {
      return tag == null ? null : new Locale.Builder().setLanguageTag(tag).build();
    } catch (IllformedLocaleException _) {
      throw in.refuse("a language tag such as nl-NL (BCP 47)");
    }
  }

  static @Nullable URI uri(JsonIn in) {
    String link = Scalars.link(in);
    try {
      return link == null ? null : new URI(link);
    } catch (URISyntaxException _) {
      throw in.refuse("a URL such as https://example.org/praise");
    }
  }

  private static <T> @Nullable T parse(JsonIn in, Parser<T> parser, String expected) {
    String text = Scalars.text(in);
    try {
      return text == null ? null : parser.parse(text);
    } catch (DateTimeException _) {
      throw in.refuse(expected);
    }
  }

  @FunctionalInterface
  private interface Parser<T> {
    T parse(String text);
  }
}
