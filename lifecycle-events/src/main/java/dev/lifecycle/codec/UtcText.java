/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Writes instants as {@link Instant#toString()} does, several times faster: every event has a few,
 * and many of one after another are of one day. To be used by one thread.
 */
public final class UtcText {

  private static final String LONGEST = "0000-00-00T00:00:00.000000000Z";
  private static final int DAY = 86_400;
  private static final long YEAR_0 = -62_167_219_200L;
  private static final long YEAR_10000 = 253_402_300_800L;

  private final byte[] text = LONGEST.getBytes(ISO_8859_1);
  private long day = Long.MAX_VALUE;

  /** The text, which {@link Rfc3339} reads. */
  public static String of(Instant instant) {
    if (isOutside(instant)) {
      return instant.toString();
    }
    var written = new UtcText();
    return new String(written.text, 0, written.write(instant), ISO_8859_1);
  }

  /** Whether the year does not have four digits: only {@link #of} writes such an instant. */
  static boolean isOutside(Instant instant) {
    return instant.getEpochSecond() < YEAR_0 || instant.getEpochSecond() >= YEAR_10000;
  }

  /** What was written last, and something after it. */
  byte[] text() {
    return text;
  }

  /** Writes over the text before; answers how long the text is. */
  int write(Instant instant) {
    long days = Math.floorDiv(instant.getEpochSecond(), DAY);
    if (days != day) {
      write(LocalDate.ofEpochDay(days));
      day = days;
    }
    int second = (int) (instant.getEpochSecond() - days * DAY);
    two(11, second / 3_600);
    two(14, second / 60 % 60);
    two(17, second % 60);
    int end = fraction(instant.getNano());
    text[end] = 'Z';
    return end + 1;
  }

  private void write(LocalDate date) {
    two(0, date.getYear() / 100);
    two(2, date.getYear() % 100);
    two(5, date.getMonthValue());
    two(8, date.getDayOfMonth());
  }

  /** Nothing, or 3, 6 or 9 digits; answers where they end. */
  private int fraction(int nano) {
    if (nano == 0) {
      return 19;
    }
    text[19] = '.';
    three(20, nano / 1_000_000);
    three(23, nano / 1_000 % 1_000);
    three(26, nano % 1_000);
    if (nano % 1_000 != 0) {
      return 29;
    }
    return nano % 1_000_000 != 0 ? 26 : 23;
  }

  private void three(int at, int number) {
    text[at] = (byte) ('0' + number / 100);
    two(at + 1, number % 100);
  }

  private void two(int at, int number) {
    text[at] = (byte) ('0' + number / 10);
    text[at + 1] = (byte) ('0' + number % 10);
  }
}
