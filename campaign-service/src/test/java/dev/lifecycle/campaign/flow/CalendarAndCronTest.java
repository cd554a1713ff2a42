/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import static dev.lifecycle.testing.TestEvents.erasure;
import static dev.lifecycle.testing.TestEvents.visit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.testing.TestContact;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class CalendarAndCronTest {

  private static final String SEASON =
      """
      campaign: season
      status: live
      trigger: { calendar: { on: "12-24" } }
      reentry: always
      steps: [ send: { template: t } ]
      templates: { t: { text: "Greetings" } }
      """;
  private static final String MONDAYS =
      SEASON.replace("calendar: { on: \"12-24\" }", "cron: 0 9 * * MON");

  @Test
  void everybodyIsGreetedEveryYearOnTheDay() {
    Story story =
        Story.of(SEASON)
            .happens(visit("anna", "2026-12-24T09:00:01Z"))
            .until("2029-12-25T00:00:00Z");

    assertThat(story.sent())
        .containsExactly(
            "season/1 2027-12-24T09:00:00Z",
            "season/1 2028-12-24T09:00:00Z",
            "season/1 2029-12-24T09:00:00Z");
  }

  @Test
  void aMoveToAnotherTimeZoneMovesTheEndOfTheTimeWithoutReentry() {
    Story story =
        Story.of(MONDAYS.replace("always", "P14D"))
            .happens(zone("2026-02-25T00:00:00Z", "America/New_York"))
            .happens(zone("2026-03-03T00:00:00Z", "Europe/London"))
            .until("2026-03-17T00:00:00Z");

    assertThat(story.sent())
        .containsExactly("season/1 2026-03-02T09:00:00Z", "season/1 2026-03-16T09:00:00Z");
  }

  @Test
  void aDayThatCameIsNotPlannedAgainWhereTheCustomerMovesWestwards() {
    Story story =
        Story.of(SEASON)
            .happens(zone("2026-12-01T00:00:00Z", "Asia/Tokyo"))
            .happens(zone("2026-12-24T05:00:00Z", "America/Los_Angeles"));

    assertThat(story.nextDue()).isEqualTo("2027-12-24T17:00:00Z");
    assertThat(story.sent()).containsExactly("season/1 2026-12-24T00:00:00Z");
  }

  @Test
  void whoMovesEastAfterTheirNewNineOClockIsMetAtOnce() {
    Story story =
        Story.of(SEASON, MONDAYS.replace("season", "mondays"))
            .happens(visit("anna", "2026-12-23T00:00:00Z"))
            .happens(zone("2026-12-24T08:30:00Z", "Europe/Amsterdam"))
            .until("2026-12-28T09:00:00Z");

    assertThat(story.sent())
        .containsExactly("season/1 2026-12-24T08:00:00Z", "mondays/1 2026-12-28T09:00:00Z");
  }

  @Test
  void onceIsEnoughWhereItSaysSo() {
    Story story =
        Story.of(SEASON.replace("always", "never"))
            .happens(visit("anna", "2026-06-01T00:00:00Z"))
            .until("2029-12-25T00:00:00Z");

    assertThat(story.sent()).containsExactly("season/1 2026-12-24T09:00:00Z");
  }

  @Test
  void the29thOfFebruaryIsTheLastOfFebruaryInOtherYears() {
    Story story =
        Story.of(SEASON.replace("12-24", "02-29"))
            .happens(visit("anna", "2026-06-01T00:00:00Z"))
            .until("2028-12-25T00:00:00Z");

    assertThat(story.sent())
        .containsExactly("season/1 2027-02-28T09:00:00Z", "season/1 2028-02-29T09:00:00Z");
  }

  @Test
  void theHourIsTheCustomersOwnAndThatOfCronTheBusinesss() {
    var settings =
        new CampaignSettings(
            ZoneId.of("Europe/Amsterdam"),
            LocalTime.of(9, 0),
            CampaignSettings.DEFAULTS.limits(),
            CampaignSettings.DEFAULTS.rates());
    Story story =
        Story.of(settings, SEASON, MONDAYS.replace("season", "mondays"))
            .happens(
                TestContact.of("anna", "2026-12-19T00:00:00Z")
                    .timeZone(Update.set(ZoneId.of("America/New_York")))
                    .build())
            .until("2026-12-25T00:00:00Z");

    assertThat(story.sent())
        .containsExactly("mondays/1 2026-12-21T08:00:00Z", "season/1 2026-12-24T14:00:00Z");
  }

  @Test
  void mondaysComeEveryWeekFromTheTimeACustomerIsKnown() {
    Story story =
        Story.of(MONDAYS)
            .happens(visit("anna", "2026-06-01T09:00:00Z"))
            .until("2026-06-16T00:00:00Z");

    assertThat(story.sent())
        .containsExactly(
            "season/1 2026-06-01T09:00:00Z",
            "season/1 2026-06-08T09:00:00Z",
            "season/1 2026-06-15T09:00:00Z");
  }

  @Test
  void aPeriodBetweenTwoEntriesSkipsMondays() {
    Story story =
        Story.of(MONDAYS.replace("always", "P14D"))
            .happens(visit("anna", "2026-06-01T09:00:00Z"))
            .until("2026-06-30T00:00:00Z");

    assertThat(story.sent())
        .containsExactly(
            "season/1 2026-06-01T09:00:00Z",
            "season/1 2026-06-15T09:00:00Z",
            "season/1 2026-06-29T09:00:00Z");
  }

  @Test
  void whatFellDueWhileTheMachineWasDownIsSentLateOrStale() {
    Story story =
        Story.of(MONDAYS)
            .happens(visit("anna", "2026-06-02T00:00:00Z"))
            .wakesAt("2026-06-17T00:00:00Z");

    assertThat(story.sent()).containsExactly("season/1 2026-06-15T09:00:00Z");
    assertThat(story.reported()).containsExactly("season/1 SUPPRESSED STALE");
  }

  @Test
  void savingAgainSendsNothingThatIsPast() {
    Story story =
        Story.of(SEASON)
            .happens(visit("anna", "2026-06-01T00:00:00Z"))
            .saves(SEASON.replace("12-24", "12-20"), "2026-12-22T00:00:00Z")
            .until("2027-12-25T00:00:00Z");

    assertThat(story.sent()).containsExactly("season/1 2027-12-20T09:00:00Z");
  }

  @Test
  void whoWasErasedIsNobody() {
    Story story =
        Story.of(SEASON, MONDAYS.replace("season", "mondays"))
            .happens(visit("anna", "2026-06-01T00:00:00Z"))
            .happens(erasure("anna", "2026-06-01T01:00:00Z"));

    assertThat(story.nextDue()).isNull();
  }

  @Test
  void whoCameBackBeforeAnErasureThatComesLateIsSomebody() {
    Story story =
        Story.of(SEASON)
            .happens(visit("anna", "2026-06-01T00:00:00Z"))
            .happens(visit("anna", "2026-06-03T00:00:00Z"))
            .arrives(erasure("anna", "2026-06-02T00:00:00Z"), Instant.parse("2026-06-03T01:00:00Z"))
            .until("2026-12-25T00:00:00Z");

    assertThat(story.state().firstSeen()).isEqualTo("2026-06-03T00:00:00Z");
    assertThat(story.sent()).containsExactly("season/1 2026-12-24T09:00:00Z");
  }

  @Test
  void anErasureOfBeforeTheFirstEventLeavesThePlans() {
    Story story =
        Story.of(SEASON)
            .happens(visit("anna", "2026-06-03T00:00:00Z"))
            .arrives(erasure("anna", "2026-06-02T00:00:00Z"), Instant.parse("2026-06-03T01:00:00Z"))
            .until("2026-12-25T00:00:00Z");

    assertThat(story.sent()).containsExactly("season/1 2026-12-24T09:00:00Z");
  }

  private static CustomerEvent zone(String time, String zone) {
    return TestContact.of("anna", time).timeZone(Update.set(ZoneId.of(zone))).build();
  }
}
