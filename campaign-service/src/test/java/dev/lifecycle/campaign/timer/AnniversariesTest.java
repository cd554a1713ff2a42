/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.timer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.campaign.definition.Span;
import dev.lifecycle.campaign.definition.Trigger;
import dev.lifecycle.fact.Calendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnniversariesTest {

  private static final LocalTimes UTC = new LocalTimes(Calendar.UTC, LocalTime.of(9, 0));
  private static final LocalTimes AMSTERDAM =
      new LocalTimes(new Calendar(ZoneId.of("Europe/Amsterdam")), LocalTime.of(9, 0));
  private static final Trigger.Anniversary YEARLY =
      new Trigger.Anniversary(new Trigger.Anchor.Birthday(), List.of(), Period.ofYears(1));

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, P1M, 2026-02-28T09:00:00Z",
    "2024-01-31, P1M, 2024-02-29T09:00:00Z",
    "2024-02-29, P1Y, 2025-02-28T09:00:00Z",
    "2024-02-29, P4Y, 2028-02-29T09:00:00Z",
    "2026-08-31, P6M, 2027-02-28T09:00:00Z",
    "2026-11-30, P3M, 2027-02-28T09:00:00Z",
  })
  void aDateThatAMonthLacksBecomesItsLastDay(String anchor, String period, String at) {
    assertThat(UTC.anniversary(LocalDate.parse(anchor), Period.parse(period))).isEqualTo(at);
  }

  @Test
  void nineInTheMorningIsTheCustomersOwnAlsoInSummer() {
    LocalDate anchor = LocalDate.parse("2026-01-15");

    assertThat(AMSTERDAM.anniversary(anchor, Period.ofMonths(1))).isEqualTo("2026-02-15T08:00:00Z");
    assertThat(AMSTERDAM.anniversary(anchor, Period.ofMonths(6))).isEqualTo("2026-07-15T07:00:00Z");
  }

  @Test
  void anHourThatIsSkippedMovesForwardByTheGap() {
    var early = new LocalTimes(AMSTERDAM.calendar(), LocalTime.of(2, 30));

    assertThat(early.anniversary(LocalDate.parse("2026-02-28"), Period.ofMonths(1).plusDays(1)))
        .isEqualTo("2026-03-29T01:30:00Z");
  }

  @Test
  void anHourThatIsRepeatedIsTheFirstOfTheTwo() {
    var early = new LocalTimes(AMSTERDAM.calendar(), LocalTime.of(2, 30));

    assertThat(early.anniversary(LocalDate.parse("2026-09-25"), Period.ofMonths(1)))
        .isEqualTo("2026-10-25T00:30:00Z");
  }

  @Test
  void aDayLaterIsTheSameHourAcrossAClockChange() {
    Instant saturday = Instant.parse("2026-03-28T11:00:00Z");

    assertThat(AMSTERDAM.plus(saturday, Span.of(Period.ofDays(1))))
        .isEqualTo("2026-03-29T10:00:00Z");
    assertThat(AMSTERDAM.plus(saturday, Span.parse("PT24H").orElseThrow()))
        .isEqualTo("2026-03-29T11:00:00Z");
  }

  @Test
  void comesEveryYearAndKnowsTheYears() {
    var next =
        Anniversaries.next(
            YEARLY, LocalDate.parse("1980-02-29"), from("2026-03-01T00:00:00Z"), UTC);

    assertThat(next)
        .contains(
            new Planned.Anniversary(
                LocalDate.parse("1980-02-29"), "P47Y", Instant.parse("2027-02-28T09:00:00Z")));
  }

  @Test
  void comesTodayAsLongAsTheHourIsNotPast() {
    LocalDate born = LocalDate.parse("1980-05-05");

    assertThat(Anniversaries.next(YEARLY, born, from("2026-05-05T09:00:00Z"), UTC))
        .map(Planned::at)
        .contains(Instant.parse("2026-05-05T09:00:00Z"));
    assertThat(Anniversaries.next(YEARLY, born, from("2026-05-05T09:00:01Z"), UTC))
        .map(Planned::at)
        .contains(Instant.parse("2027-05-05T09:00:00Z"));
  }

  @Test
  void findsTheNextOfAShortPeriodFarFromItsAnchor() {
    var weekly =
        new Trigger.Anniversary(new Trigger.Anchor.Birthday(), List.of(), Period.ofDays(7));

    var next =
        Anniversaries.next(
            weekly, LocalDate.parse("1900-01-01"), from("2026-01-01T12:00:00Z"), UTC);

    assertThat(next.orElseThrow().at()).isEqualTo("2026-01-05T09:00:00Z");
  }

  @Test
  void nothingIsLeftAfterTheLastPeriod() {
    var once =
        new Trigger.Anniversary(
            new Trigger.Anchor.FirstPurchase(), List.of(Period.ofMonths(3)), null);

    assertThat(
            Anniversaries.next(
                once, LocalDate.parse("2026-01-01"), from("2026-05-01T00:00:00Z"), UTC))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-15, P3M, 2026-01-10T00:00:00Z, 2026-09-15",
    "1980-02-29, P1M15D, 2025-01-24T09:00:01Z, 2025-03-11",
    "1980-02-29, P1Y, 2025-02-28T00:00:00Z, 2025-02-28",
    "1980-02-29, P1Y, 2025-03-01T00:00:00Z, 2026-02-28",
  })
  void theNextMultipleIsFoundFromAnyDateOn(
      String anchor, String every, Instant after, String expected) {
    var trigger =
        new Trigger.Anniversary(new Trigger.Anchor.Birthday(), List.of(), Period.parse(every));
    Mark mark = Mark.from(after);

    assertThat(Anniversaries.next(trigger, LocalDate.parse(anchor), mark, UTC))
        .map(Planned::at)
        .contains(Instant.parse(expected + "T09:00:00Z"));
  }

  private static Mark from(String instant) {
    return Mark.from(Instant.parse(instant));
  }
}
