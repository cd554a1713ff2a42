/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.timer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.campaign.definition.Span;
import dev.lifecycle.fact.Calendar;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalTimesTest {

  /** Clocks go from 03:00 back to 02:00 at 01:00Z in Berlin, from 00:00 to 23:00 in Beirut. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2024-10-27T00:30:00Z, PT1H, 2024-10-27T01:30:00Z",
    "Europe/Berlin, 2024-10-27T01:30:00Z, PT1H, 2024-10-27T02:30:00Z",
    "Europe/Berlin, 2024-10-27T01:30:00Z, P1D, 2024-10-28T01:30:00Z",
    "Europe/Berlin, 2024-10-26T00:30:00Z, P1D, 2024-10-27T00:30:00Z",
    "Asia/Beirut, 2023-10-28T21:00:00Z, PT30M, 2023-10-28T21:30:00Z",
  })
  void timeAloneIsAddedAsItIsInTheHourThatComesTwice(
      ZoneId zone, Instant from, String span, Instant then) {
    var times = new LocalTimes(new Calendar(zone), LocalTime.of(10, 0));

    assertThat(times.plus(from, Span.parse(span).orElseThrow())).isEqualTo(then);
  }
}
