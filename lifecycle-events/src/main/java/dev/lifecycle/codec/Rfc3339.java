/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Instants as RFC 3339 writes them: {@code 2025-01-31T10:00:00.5+01:00}, an offset is required;
 * what is finer than nanoseconds is cut off. Written by hand because every event has one: several
 * times faster than {@link java.time.format.DateTimeFormatter}, and stricter (no 24:00, no bare
 * date). A leap second is read as the second before it, as there; it may only end a month in UTC.
 */
public final class Rfc3339 {

  private static final int SECONDS_END = 19;
  private static final int MAX_FRACTION = 9;
  private static final int LEAP_SECOND = 60;
  private static final long DAY = 86_400;

  private static final int NONE = Integer.MIN_VALUE;

  private final String text;
  private int at;
  private boolean leap;

  private Rfc3339(String text) {
    this.text = text;
  }

  /** The instant, or null where the text is not one. */
  public static @Nullable Instant parse(String text) {
    return text.length() <= SECONDS_END ? null : new Rfc3339(text).instant();
  }

  private @Nullable Instant instant() {
    int year = digits(0, 4);
    int month = digits(5, 2);
    int day = digits(8, 2);
    long second = secondOfDay();
    if (!separated() || !onCalendar(year, month, day) || second < 0) {
      return null;
    }
    at = SECONDS_END;
    int nano = fraction();
    int offset = nano < 0 ? NONE : offset();
    if (offset == NONE) {
      return null;
    }
    long days = LocalDate.of(year, month, day).toEpochDay();
    long epochSecond = days * DAY + second - offset;
    return leap && !endsMonth(epochSecond) ? null : Instant.ofEpochSecond(epochSecond, nano);
  }

  private static boolean endsMonth(long epochSecond) {
    long next = epochSecond + 1;
    return next % DAY == 0 && LocalDate.ofEpochDay(next / DAY).getDayOfMonth() == 1;
  }

  private boolean separated() {
    return text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && (text.charAt(10) == 'T' || text.charAt(10) == 't')
        && text.charAt(13) == ':'
        && text.charAt(16) == ':';
  }

  private static boolean onCalendar(int year, int month, int day) {
    return year >= 0
        && month >= 1
        && month <= 12
        && day >= 1
        && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
  }

  private int secondOfDay() {
    int hour = digits(11, 2);
    int minute = digits(14, 2);
    int second = digits(17, 2);
    if (second == LEAP_SECOND) {
      leap = true;
      second--;
    }
    boolean valid = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second < 60;
    return valid && second >= 0 ? hour * 3600 + minute * 60 + second : -1;
  }

  /** Reads {@code .5} as 500,000,000; 0 where there is none; below 0 where it is wrong. */
  private int fraction() {
    if (text.charAt(at) != '.') {
      return 0;
    }
    int from = ++at;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    int length = Math.min(at - from, MAX_FRACTION);
    if (length == 0 || at == text.length()) {
      return -1;
    }
    int nano = digits(from, length);
    for (int i = length; i < MAX_FRACTION; i++) {
      nano *= 10;
    }
    return nano;
  }

  /** Reads {@code Z} or {@code +01:00} to the end, in seconds. */
  private int offset() {
    char sign = text.charAt(at);
    if (sign == 'Z' || sign == 'z') {
      return at + 1 == text.length() ? 0 : NONE;
    }
    boolean form =
        (sign == '+' || sign == '-') && text.length() == at + 6 && text.charAt(at + 3) == ':';
    int hours = form ? digits(at + 1, 2) : -1;
    int minutes = form ? digits(at + 4, 2) : -1;
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) {
      return NONE;
    }
    int seconds = hours * 3600 + minutes * 60;
    return sign == '-' ? -seconds : seconds;
  }

  private int digits(int from, int count) {
    int value = 0;
    for (int i = from; i < from + count; i++) {
      char c = text.charAt(i);
      if (!isDigit(c)) {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
