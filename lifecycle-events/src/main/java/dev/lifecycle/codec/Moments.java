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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Reads dates, periods, zones, languages and links, each null where the value is null. */
final class Moments {

  private static final Set<String> ZERO_DATES = Set.of("", "0000-00-00");
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

  /** A date; null too where it is zero, as a shop's table may have it for none. */
  static @Nullable LocalDate date(JsonIn in) {
    return isZero(in.parser())
        ? null
        : parse(in, Moments::day, "a date such as 1980-02-29, of the years 0000 to 9999");
  }

  private static boolean isZero(JsonParser parser) {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> ZERO_DATES.contains(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue() == 0;
      default -> false;
    };
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
