/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.population;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.codec.CurrencyRates;
import dev.lifecycle.segment.setting.SegmentSettings;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefreshesTest {

  @Test
  void takesOnlyMidnightsOnADayOfTwentyFiveHours() {
    var refreshes = refreshes("Europe/Amsterdam", "P1D");

    var instants = Stream.iterate(Instant.parse("2012-10-27T22:00:00Z"), refreshes::after).limit(3);

    assertThat(instants.map(Instant::toString))
        .containsExactly("2012-10-27T22:00:00Z", "2012-10-28T23:00:00Z", "2012-10-29T23:00:00Z");
  }

  @Test
  void findsTheMidnightBehindTheLastHourOfADayOfTwentyFiveHours() {
    var refreshes = refreshes("Europe/Amsterdam", "P1D");

    assertThat(refreshes.lastBy(Instant.parse("2012-10-28T22:30:00Z")))
        .isEqualTo("2012-10-27T22:00:00Z");
  }

  @Test
  void startsADayWithoutMidnightWithItsFirstInstant() {
    var refreshes = refreshes("America/Sao_Paulo", "P1D");

    assertThat(refreshes.after(Instant.parse("2012-10-20T12:00:00Z")))
        .isEqualTo("2012-10-21T03:00:00Z");
  }

  @Test
  void skipsADayThatTheCalendarSkips() {
    var refreshes = refreshes("Pacific/Apia", "P1D");

    var instants = Stream.iterate(Instant.parse("2011-12-29T10:00:00Z"), refreshes::after).limit(3);

    assertThat(instants.map(Instant::toString))
        .containsExactly("2011-12-29T10:00:00Z", "2011-12-30T10:00:00Z", "2011-12-31T10:00:00Z");
  }

  @Test
  void countsPartsOfADayFromItsMidnight() {
    var refreshes = refreshes("Europe/Amsterdam", "PT12H");

    var instants = Stream.iterate(Instant.parse("2012-10-27T22:00:00Z"), refreshes::after).limit(4);

    assertThat(instants.map(Instant::toString))
        .containsExactly(
            "2012-10-27T22:00:00Z",
            "2012-10-28T10:00:00Z",
            "2012-10-28T22:00:00Z",
            "2012-10-28T23:00:00Z");
  }

  private static Refreshes refreshes(String zone, String refresh) {
    return new Refreshes(
        SegmentSettings.read(
            Map.of(
                "lifecycle.segments.zone", zone, "lifecycle.segments.population.refresh", refresh),
            CurrencyRates.only(Currency.getInstance("EUR"))));
  }
}
