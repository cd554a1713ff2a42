/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

  @ParameterizedTest
  @CsvSource({
    "2025-01-31T10:00:00Z, 2025-01-31T10:00:00Z",
    "2025-01-31t10:00:00z, 2025-01-31T10:00:00Z",
    "2025-01-31T10:00:00.5+01:30, 2025-01-31T08:30:00.5Z",
    "2025-01-31T10:00:00.123456789-00:00, 2025-01-31T10:00:00.123456789Z",
    "2025-01-31T10:00:00.12345678999+01:00, 2025-01-31T09:00:00.123456789Z",
    "2024-02-29T23:59:59-23:59, 2024-03-01T23:58:59Z",
    "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999999999Z"
  })
  void readsWithOffsetUpToNanoseconds(String text, Instant instant) {
    assertThat(Rfc3339.parse(text)).isEqualTo(instant);
  }

  /** The last two are examples of RFC 3339. */
  @ParameterizedTest
  @CsvSource({
    "2016-12-31T23:59:60Z, 2016-12-31T23:59:59Z",
    "2017-01-01T00:59:60.25+01:00, 2016-12-31T23:59:59.25Z",
    "1972-06-30T23:59:60Z, 1972-06-30T23:59:59Z",
    "1990-12-31T23:59:60Z, 1990-12-31T23:59:59Z",
    "1990-12-31T15:59:60-08:00, 1990-12-31T23:59:59Z"
  })
  void readsALeapSecondAsTheOneBefore(String text, Instant instant) {
    assertThat(Rfc3339.parse(text)).isEqualTo(instant);
    if (text.endsWith("Z")) {
      assertThat(DateTimeFormatter.ISO_INSTANT.parse(text, Instant::from)).isEqualTo(instant);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2025-01-31",
        "2025-01-31T10:00:00",
        "2025-01-31T10:00:00+1:00",
        "2025-01-31T10:00:00+01",
        "2025-01-31T10:00:00+24:00",
        "2025-01-31T10:00:00+01:60",
        "2025-01-31T10:00:00ZZ",
        "2025-01-31T10:00:00.Z",
        "2025-01-31T10:00:00.1",
        "2025-01-31T10:00Z",
        "2025-01-31T24:00:00Z",
        "2025-01-31T10:60:00Z",
        "2025-06-30T23:59:61Z",
        "2025-06-30T23:58:60Z",
        "2025-06-29T23:59:60Z",
        "2025-06-30T23:59:60+01:00",
        "2025-02-29T10:00:00Z",
        "2025-04-31T10:00:00Z",
        "2025-13-01T10:00:00Z",
        "2025-00-01T10:00:00Z",
        "2025-01-00T10:00:00Z",
        "2025-01-31 10:00:00Z",
        "-025-01-31T10:00:00Z",
        "+2025-01-31T10:00:00Z",
        "２025-01-31T10:00:00Z"
      })
  void readsNothingElse(String text) {
    assertThat(Rfc3339.parse(text)).isNull();
  }

  @Test
  void agreesWithTheFormatterOfJava() {
    long seed = 3339;
    var random = new SplittableRandom(seed);
    for (int round = 0; round < 10_000; round++) {
      long second = random.nextLong(-62_167_000_000L, 253_402_000_000L);
      int nano = random.nextInt(3) == 0 ? 0 : random.nextInt(1_000_000_000);
      var offset = ZoneOffset.ofTotalSeconds(random.nextInt(-18 * 60, 18 * 60) * 60);
      OffsetDateTime time = Instant.ofEpochSecond(second, nano).atOffset(offset);
      if (time.getYear() >= 0 && time.getYear() <= 9999) {
        String text = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        assertThat(Rfc3339.parse(text)).as("seed %d: %s", seed, text).isEqualTo(time.toInstant());
      }
    }
  }
}
