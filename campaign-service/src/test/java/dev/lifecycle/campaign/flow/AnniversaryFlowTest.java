/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import static dev.lifecycle.testing.TestEvents.contact;
import static dev.lifecycle.testing.TestEvents.purchase;
import static dev.lifecycle.testing.TestEvents.refund;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.testing.TestContact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnniversaryFlowTest {

  private static final String THANKS =
      """
      campaign: thanks
      status: live
      trigger: { anniversary: { of: firstPurchase, at: [P1M, P1Y] } }
      steps: [ send: { template: t } ]
      templates: { t: { text: "{{ trigger.period }} since {{ trigger.anchor }}" } }
      """;
  private static final String BIRTHDAY =
      THANKS.replace("firstPurchase, at: [P1M, P1Y]", "birthday, every: P1Y");
  private static final String MEMBER =
      THANKS.replace("firstPurchase, at: [P1M, P1Y]", "memberSince, every: P1Y");

  @Test
  void thanksOnTheLastDayOfAShortMonthAndAfterAYear() {
    Story story =
        Story.of(THANKS).happens(purchase("anna", "1", "2026-01-31T23:00:00Z", "10")).until(LATER);

    assertThat(story.sent())
        .containsExactly("thanks/1 2026-02-28T09:00:00Z", "thanks/1 2027-01-31T09:00:00Z");
    assertThat(story.messages())
        .extracting(message -> message.content().text())
        .containsExactly("1 month since 2026-01-31", "1 year since 2026-01-31");
  }

  @Test
  void theAnchorIsTheDateInTheCustomersOwnZone() {
    Story story =
        Story.of(THANKS)
            .happens(zone("2026-01-01T00:00:00Z", "Asia/Tokyo"))
            .happens(purchase("anna", "1", "2026-01-31T23:00:00Z", "10"))
            .until("2026-12-01T00:00:00Z");

    assertThat(story.sent()).containsExactly("thanks/1 2026-03-01T00:00:00Z");
  }

  @Test
  void aMoveToAnotherTimeZoneDoesNotMakeTheSameAnniversaryTwice() {
    Story story =
        Story.of(THANKS)
            .happens(purchase("anna", "1", "2026-03-10T20:00:00Z", "10"))
            .happens(zone("2026-04-10T12:00:00Z", "Asia/Tokyo"));

    assertThat(story.nextDue()).isEqualTo("2027-03-11T00:00:00Z");

    story.until("2026-12-01T00:00:00Z");

    assertThat(story.sent()).containsExactly("thanks/1 2026-04-10T09:00:00Z");
  }

  @Test
  void theDatesMoveWhenTheFirstOrderTurnsOutVoid() {
    Story story =
        Story.of(THANKS)
            .happens(purchase("anna", "1", "2026-01-10T10:00:00Z", "10"))
            .happens(purchase("anna", "2", "2026-01-20T10:00:00Z", "10"))
            .happens(refund("anna", "1", "2026-01-25T10:00:00Z", null))
            .until("2026-12-01T00:00:00Z");

    assertThat(story.sent()).containsExactly("thanks/1 2026-02-20T09:00:00Z");
  }

  @Test
  void anAnniversaryThatWasMetIsNotPlannedADayLaterWhereTheFirstOrderTurnsOutVoid() {
    Story story =
        Story.of(THANKS)
            .happens(purchase("anna", "1", "2026-01-10T10:00:00Z", "10"))
            .happens(purchase("anna", "2", "2026-01-11T10:00:00Z", "10"))
            .happens(refund("anna", "1", "2026-02-10T12:00:00Z", null));

    assertThat(story.nextDue()).isEqualTo("2027-01-11T09:00:00Z");
  }

  @Test
  void aDateThatIsPastWhenItsAnchorBecomesKnownDoesNotFire() {
    Story story =
        Story.of(THANKS)
            .arrives(
                purchase("anna", "1", "2026-01-10T10:00:00Z", "10"),
                Instant.parse("2026-06-01T00:00:00Z"))
            .until(LATER);

    assertThat(story.sent()).containsExactly("thanks/1 2027-01-10T09:00:00Z");
    assertThat(story.reported()).isEmpty();
  }

  @Test
  void aBirthdayIsMetOnTheDayAndAgainNextYearThoughTheDateIsNoMoreTodayTomorrow() {
    Story story =
        Story.of(BIRTHDAY)
            .happens(birthday("2026-03-01T00:00:00Z", "1980-03-01"))
            .until("2028-03-02T00:00:00Z");

    assertThat(story.sent())
        .containsExactly(
            "thanks/1 2026-03-01T09:00:00Z",
            "thanks/1 2027-03-01T09:00:00Z",
            "thanks/1 2028-03-01T09:00:00Z");
  }

  @Test
  void aBirthdayOfThe29thOfFebruaryIsMetOnThe28thInOtherYears() {
    Story story =
        Story.of(BIRTHDAY)
            .happens(birthday("2026-01-01T00:00:00Z", "2000-02-29"))
            .until("2028-12-01T00:00:00Z");

    assertThat(story.sent())
        .containsExactly(
            "thanks/1 2026-02-28T09:00:00Z",
            "thanks/1 2027-02-28T09:00:00Z",
            "thanks/1 2028-02-29T09:00:00Z");
  }

  @Test
  void theFirstOfJanuary1970IsNoBirthday() {
    Story story =
        Story.of(BIRTHDAY).happens(birthday("2026-01-01T00:00:00Z", "1970-01-01")).until(LATER);

    assertThat(story.effects()).isEmpty();
    assertThat(story.nextDue()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-00-00", "0001-01-01", "1970-01-01T00:00:00Z", "soon", ""})
  void whatIsNoDateAmongTheAttributesIsNoAnchor(String value) {
    Story story = Story.of(MEMBER).happens(member("2026-01-01T00:00:00Z", value)).until(LATER);

    assertThat(story.effects()).isEmpty();
  }

  @Test
  void aDateAmongTheAttributesIsAnAnchor() {
    Story story =
        Story.of(MEMBER)
            .happens(member("2026-01-01T00:00:00Z", "2020-05-05"))
            .until("2026-12-01T00:00:00Z");

    assertThat(story.sent()).containsExactly("thanks/1 2026-05-05T09:00:00Z");
  }

  @Test
  void theCustomerWhoMovesIsMetAtTheirNewNineOClockOnce() {
    Story story =
        Story.of(BIRTHDAY)
            .happens(birthday("2026-01-01T00:00:00Z", "1980-03-01"))
            .happens(zone("2026-03-01T10:00:00Z", "America/New_York"));

    assertThat(story.nextDue()).isEqualTo("2027-03-01T14:00:00Z");

    story.until("2026-12-01T00:00:00Z");

    assertThat(story.sent()).containsExactly("thanks/1 2026-03-01T09:00:00Z");
  }

  @Test
  void whoMovesEastAfterTheirNewNineOClockIsMetAtOnceAndNotAgainAfterAnotherMove() {
    Story story =
        Story.of(BIRTHDAY)
            .happens(birthday("2026-01-01T00:00:00Z", "1980-03-01"))
            .happens(zone("2026-03-01T01:00:00Z", "Asia/Tokyo"))
            .wakesAt("2026-03-01T01:00:00Z")
            .happens(zone("2026-03-01T02:00:00Z", "America/New_York"))
            .until("2026-12-01T00:00:00Z");

    assertThat(story.sent()).containsExactly("thanks/1 2026-03-01T00:00:00Z");
    assertThat(story.messages().getFirst().time()).isEqualTo("2026-03-01T01:00:00Z");
  }

  @Test
  void aMoveThatIsToldLateLosesNothingThatFellDueMeanwhile() {
    Story story =
        Story.of(BIRTHDAY)
            .happens(birthday("2026-01-01T00:00:00Z", "1980-03-01"))
            .arrives(
                zone("2026-02-28T00:00:00Z", "Asia/Tokyo"), Instant.parse("2026-03-01T12:00:00Z"))
            .wakesAt("2026-03-01T12:00:00Z");

    assertThat(story.sent()).containsExactly("thanks/1 2026-03-01T00:00:00Z");
  }

  @Test
  void aMoveMeetsNoDateThatWasPastBefore() {
    Story story =
        Story.of(BIRTHDAY)
            .happens(birthday("2026-03-01T10:00:00Z", "1980-03-01"))
            .happens(zone("2026-03-01T11:00:00Z", "Asia/Tokyo"))
            .until("2026-12-01T00:00:00Z");

    assertThat(story.effects()).isEmpty();
  }

  @Test
  void aDateThatComesTogetherWithTheZoneThatPutsItIntoThePastDoesNotFire() {
    Story story =
        Story.of(BIRTHDAY)
            .happens(birthday("2026-01-01T00:00:00Z", "1980-03-02"))
            .happens(
                TestContact.of("anna", "2026-03-01T08:30:00Z")
                    .birthday(Update.set(LocalDate.parse("1980-03-01")))
                    .timeZone(Update.set(ZoneId.of("Europe/Amsterdam")))
                    .build())
            .until("2026-12-01T00:00:00Z");

    assertThat(story.effects()).isEmpty();
  }

  @Test
  void whoMovesWestIsMetWhereThatPutsThePurchaseAndItsAnniversaryOnTheDayBefore() {
    Story story =
        Story.of(THANKS)
            .happens(purchase("anna", "1", "2026-03-10T02:00:00Z", "10"))
            .happens(zone("2026-04-09T20:00:00Z", "America/New_York"))
            .until("2026-12-01T00:00:00Z");

    assertThat(story.sent()).containsExactly("thanks/1 2026-04-09T13:00:00Z");
  }

  @Test
  void aClockThatWakesUpLateStillMeetsTheDayButNotOneLongPast() {
    Story story =
        Story.of(THANKS)
            .happens(purchase("anna", "1", "2026-01-10T10:00:00Z", "10"))
            .wakesAt("2026-02-11T00:00:00Z")
            .wakesAt("2027-02-01T00:00:00Z");

    assertThat(story.sent()).containsExactly("thanks/1 2026-02-10T09:00:00Z");
    assertThat(story.reported()).containsExactly("thanks/1 SUPPRESSED STALE");
  }

  @Test
  void aContactWithoutBirthdayHasNone() {
    Story story =
        Story.of(BIRTHDAY)
            .happens(contact("anna", "2026-01-01T00:00:00Z", "Anna", "anna@example.com"))
            .until(LATER);

    assertThat(story.effects()).isEmpty();
  }

  private static final String LATER = "2030-01-01T00:00:00Z";

  private static CustomerEvent birthday(String time, String date) {
    return TestContact.of("anna", time).birthday(Update.set(LocalDate.parse(date))).build();
  }

  private static CustomerEvent zone(String time, String zone) {
    return TestContact.of("anna", time).timeZone(Update.set(ZoneId.of(zone))).build();
  }

  private static CustomerEvent member(String time, String since) {
    return TestContact.of("anna", time)
        .attributes(Update.set(Map.of("memberSince", since)))
        .build();
  }
}
