/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuietHoursTest {

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  private static final List<ZoneId> ZONES =
      Stream.of("Europe/Amsterdam", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe")
          .map(ZoneId::of)
          .toList();

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T20:00:00Z, 2026-03-03T07:00:00Z",
    "2026-03-02T19:59:59Z, 2026-03-02T19:59:59Z",
    "2026-03-03T06:59:59Z, 2026-03-03T07:00:00Z",
    "2026-03-03T07:00:00Z, 2026-03-03T07:00:00Z",
    "2026-03-28T20:00:00Z, 2026-03-29T06:00:00Z",
    "2026-10-24T19:00:00Z, 2026-10-25T07:00:00Z"
  })
  void overMidnightTheyEndInTheMorningAlsoWhereClocksChange(Instant at, Instant free) {
    assertThat(hours("21:00", "08:00").free(at, AMSTERDAM)).isEqualTo(free);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-02T10:59:00Z, 2026-07-02T10:59:00Z",
    "2026-07-02T11:00:00Z, 2026-07-02T12:30:00Z",
    "2026-07-02T12:30:00Z, 2026-07-02T12:30:00Z"
  })
  void withinADayTheyEndOnThatDay(Instant at, Instant free) {
    assertThat(hours("13:00", "14:30").free(at, AMSTERDAM)).isEqualTo(free);
  }

  @ParameterizedTest
  @CsvSource({
    // 02:30 does not exist on that day: at 03:00 it is quiet no more
    "2026-03-29T00:00:00Z, 2026-03-29T01:00:00Z",
    // 02:30 comes twice on that day
    "2026-10-25T00:10:00Z, 2026-10-25T00:30:00Z",
    "2026-10-25T00:30:00Z, 2026-10-25T00:30:00Z",
    "2026-10-25T01:10:00Z, 2026-10-25T01:30:00Z"
  })
  void anEndThatIsSkippedOrComesTwiceIsWhatClocksShow(Instant at, Instant free) {
    assertThat(hours("21:00", "02:30").free(at, AMSTERDAM)).isEqualTo(free);
  }

  @Test
  void aDayThatAZoneSkipsIsNoReasonToWrite() {
    assertThat(
            hours("21:00", "08:00")
                .free(Instant.parse("2011-12-30T09:00:00Z"), ZoneId.of("Pacific/Apia")))
        .isEqualTo("2011-12-30T18:00:00Z");
  }

  @Test
  void switchedOffNothingIsQuiet() {
    Instant night = Instant.parse("2026-03-02T00:00:00Z");

    assertThat(QuietHours.OFF.free(night, AMSTERDAM)).isEqualTo(night);
  }

  static Stream<QuietHours> windows() {
    return Stream.of(
        hours("21:00", "08:00"),
        hours("00:00", "06:00"),
        hours("23:30", "02:15"),
        hours("01:45", "02:45"),
        hours("12:00", "13:00"),
        hours("22:00", "00:00"));
  }

  /**
   * The first minute at which clocks do not show a time within the window, looked at one by one.
   */
  @ParameterizedTest
  @MethodSource("windows")
  void theEndIsTheFirstMinuteThatClocksShowOutside(QuietHours quiet) {
    for (long seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
      Instant change =
          zone.getRules().isFixedOffset() || zone.getRules().getTransitions().isEmpty()
              ? Instant.parse("2026-03-29T00:00:00Z")
              : Instant.parse(
                  random.nextBoolean() ? "2026-03-29T01:00:00Z" : "2026-10-25T01:00:00Z");
      Instant at =
          change
              .plus(random.nextInt(-20_000, 3_000), ChronoUnit.MINUTES)
              .truncatedTo(ChronoUnit.MINUTES);
      Instant minute = at;
      while (shows(quiet, LocalTime.ofInstant(minute, zone))) {
        minute = minute.plus(1, ChronoUnit.MINUTES);
      }

      assertThat(quiet.free(at, zone)).as("seed %d in %s", seed, zone).isEqualTo(minute);
    }
  }

  private static boolean shows(QuietHours quiet, LocalTime time) {
    return quiet.from().isBefore(quiet.until())
        ? !time.isBefore(quiet.from()) && time.isBefore(quiet.until())
        : !time.isBefore(quiet.from()) || time.isBefore(quiet.until());
  }

  private static QuietHours hours(String from, String until) {
    return new QuietHours(LocalTime.parse(from), LocalTime.parse(until));
  }
}
