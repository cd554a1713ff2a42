/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Writes instants as {@link Instant#toString()} does, several times faster: every event has a few.
 */
public final class UtcText {

  private static final String LONGEST = "0000-00-00T00:00:00.000000000Z";
  private static final int DAY = 86_400;
  private static final long YEAR_0 = -62_167_219_200L;
  private static final long YEAR_10000 = 253_402_300_800L;

  private UtcText() {}

  /** The text, which {@link Rfc3339} reads. */
  public static String of(Instant instant) {
    if (isOutside(instant)) {
      return instant.toString();
    }
    byte[] text = room();
    return new String(text, 0, write(instant, text), ISO_8859_1);
  }

  /** Whether the year does not have four digits: only {@link #of} writes such an instant. */
  static boolean isOutside(Instant instant) {
    return instant.getEpochSecond() < YEAR_0 || instant.getEpochSecond() >= YEAR_10000;
  }

  /** Room for {@link #write}. */
  static byte[] room() {
    return LONGEST.getBytes(ISO_8859_1);
  }

  /** Writes into such a room, again and again; answers how long the text is. */
  static int write(Instant instant, byte[] text) {
    long days = Math.floorDiv(instant.getEpochSecond(), DAY);
    LocalDate date = LocalDate.ofEpochDay(days);
    int second = (int) (instant.getEpochSecond() - days * DAY);
    two(text, 0, date.getYear() / 100);
    two(text, 2, date.getYear() % 100);
    two(text, 5, date.getMonthValue());
    two(text, 8, date.getDayOfMonth());
    two(text, 11, second / 3_600);
    two(text, 14, second / 60 % 60);
    two(text, 17, second % 60);
    int end = fraction(text, instant.getNano());
    text[end] = 'Z';
    return end + 1;
  }

  /** Nothing, or 3, 6 or 9 digits; answers where they end. */
  private static int fraction(byte[] text, int nano) {
    if (nano == 0) {
      return 19;
    }
    text[19] = '.';
    three(text, 20, nano / 1_000_000);
    three(text, 23, nano / 1_000 % 1_000);
    three(text, 26, nano % 1_000);
    if (nano % 1_000 != 0) {
      return 29;
    }
    return nano % 1_000_000 != 0 ? 26 : 23;
  }

  private static void three(byte[] text, int at, int number) {
    text[at] = (byte) ('0' + number / 100);
    two(text, at + 1, number % 100);
  }

  private static void two(byte[] text, int at, int number) {
    text[at] = (byte) ('0' + number / 10);
    text[at + 1] = (byte) ('0' + number % 10);
  }
}
