/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimeFormatTest {

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  @ParameterizedTest
  @CsvSource({
    "iso,2025-01-31,2025-01-30T23:00:00Z",
    "iso,2025-01-31T10:15,2025-01-31T09:15:00Z",
    "iso,2025-01-31 10:15:30.25,2025-01-31T09:15:30.250Z",
    "iso,2025-01-31T10:15:30Z,2025-01-31T10:15:30Z",
    "iso,2025-01-31T10:15:30-05:00,2025-01-31T15:15:30Z",
    "yyyyMMdd,19970101,1996-12-31T23:00:00Z",
    "dd/MM/yyyy HH:mm,31/01/2025 10:15,2025-01-31T09:15:00Z",
    "'''year'' yyyy-MM-dd',year 2025-01-31,2025-01-30T23:00:00Z",
    "d/M/y,31/1/2025,2025-01-30T23:00:00Z",
    "uuuu-MM-dd,2025-01-31,2025-01-30T23:00:00Z",
    "G yyyy-MM-dd,AD 2025-01-31,2025-01-30T23:00:00Z",
    "epoch-seconds,1511544070,2017-11-24T17:21:10Z",
    "epoch-millis,1511544070500,2017-11-24T17:21:10.500Z",
  })
  void readsTimesOfEveryForm(String pattern, String text, String instant) {
    assertThat(TimeFormat.of(pattern, AMSTERDAM).parse(text)).isEqualTo(instant);
  }

  @ParameterizedTest
  @CsvSource({
    "iso,31-01-2025",
    "iso,2025-02-30",
    "yyyyMMdd,19970230",
    "epoch-seconds,soon",
    "iso,''"
  })
  void refusesWhatIsNoTime(String pattern, String text) {
    assertThatThrownBy(() -> TimeFormat.of(pattern, AMSTERDAM).parse(text))
        .isInstanceOf(DateTimeException.class);
  }

  @Test
  void aTimeThatAClockChangeSkipsMovesForward() {
    assertThat(TimeFormat.of(TimeFormat.ISO, AMSTERDAM).parse("2025-03-30T02:30"))
        .isEqualTo("2025-03-30T01:30:00Z");
  }
}
