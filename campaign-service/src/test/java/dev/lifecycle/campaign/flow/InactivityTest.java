/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import static dev.lifecycle.testing.TestEvents.contact;
import static dev.lifecycle.testing.TestEvents.erasure;
import static dev.lifecycle.testing.TestEvents.purchase;
import static dev.lifecycle.testing.TestEvents.refund;
import static dev.lifecycle.testing.TestEvents.visit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.testing.TestContact;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class InactivityTest {

  private static final String NO_VISIT =
      """
      campaign: no-visit
      status: live
      trigger: { inactive: { of: visit, for: P1M } }
      steps: [ send: { template: t } ]
      templates: { t: { text: "What you have missed" } }
      """;
  private static final String NO_PURCHASE = NO_VISIT.replace("visit,", "purchase,");
  private static final String NO_MESSAGE = NO_VISIT.replace("visit,", "message,");
  private static final String LATER = "2026-12-31T00:00:00Z";

  @Test
  void isMetAtTheFirstCheckAfterTheTimeIsOver() {
    Story story = Story.of(NO_VISIT).happens(visit("anna", "2026-01-31T10:00:00Z")).until(LATER);

    assertThat(story.sent()).containsExactly("no-visit/1 2026-03-01T09:00:00Z");
    assertThat(story.messages().getFirst().entry().id()).isEqualTo("check 2026-03-01");
    assertThat(story.nextDue()).as("never again, so nothing is looked at").isNull();
  }

  @Test
  void aWeeklyCheckIsOnMondays() {
    Story story =
        Story.of(NO_VISIT.replace("P1M", "P1M, check: weekly"))
            .happens(visit("anna", "2026-01-31T09:00:00Z"))
            .until(LATER);

    assertThat(story.sent()).containsExactly("no-visit/1 2026-03-02T09:00:00Z");
  }

  @Test
  void holdsAtTheVeryInstantAtWhichTheTimeIsOver() {
    Story story = Story.of(NO_VISIT).happens(visit("anna", "2026-01-15T09:00:00Z")).until(LATER);

    assertThat(story.sent()).containsExactly("no-visit/1 2026-02-15T09:00:00Z");
  }

  @Test
  void everyVisitAndEveryOrderPutsItOff() {
    Story story =
        Story.of(NO_VISIT)
            .happens(visit("anna", "2026-01-01T10:00:00Z"))
            .happens(visit("anna", "2026-01-20T10:00:00Z"))
            .happens(purchase("anna", "1", "2026-02-10T10:00:00Z", "10"))
            .happens(refund("anna", "1", "2026-02-11T10:00:00Z", null))
            .until(LATER);

    assertThat(story.sent()).containsExactly("no-visit/1 2026-03-11T09:00:00Z");
  }

  @Test
  void aVisitThatIsToldLateDoesNotBringItForward() {
    Story story =
        Story.of(NO_VISIT)
            .happens(visit("anna", "2026-01-20T10:00:00Z"))
            .arrives(visit("anna", "2025-12-01T10:00:00Z"), Instant.parse("2026-01-21T00:00:00Z"))
            .until(LATER);

    assertThat(story.sent()).containsExactly("no-visit/1 2026-02-21T09:00:00Z");
  }

  @Test
  void whoIsHeldOutEntersNoMoreOftenThanWhoGetsTheMessage() {
    String campaign = NO_MESSAGE + "reentry: always\n";
    String end = "2026-05-15T00:00:00Z";

    Story messaged = Story.of(campaign).happens(visit("anna", "2026-01-15T08:00:00Z")).until(end);
    Story heldOut =
        Story.of(campaign + "holdout: 100%\n")
            .happens(visit("anna", "2026-01-15T08:00:00Z"))
            .until(end);

    assertThat(messaged.messages())
        .extracting(message -> message.time().toString())
        .containsExactly("2026-02-15T09:00:00Z", "2026-03-15T09:00:00Z", "2026-04-15T09:00:00Z");
    assertThat(heldOut.outcomes())
        .extracting(outcome -> outcome.at().toString())
        .containsExactly("2026-02-15T09:00:00Z", "2026-03-15T09:00:00Z", "2026-04-15T09:00:00Z");
  }

  @Test
  void aPurchaseAtTheVeryMomentOfTheCheckKeepsItAway() {
    Story story =
        Story.of(NO_PURCHASE)
            .happens(purchase("anna", "1", "2026-01-01T10:00:00Z", "10"))
            .happens(purchase("anna", "2", "2026-02-02T09:00:00Z", "10"))
            .until("2026-02-20T00:00:00Z");

    assertThat(story.effects()).isEmpty();
  }

  @Test
  void everyOrderPutsItOffAlsoTheSecondOfADay() {
    Story story =
        Story.of(NO_PURCHASE)
            .happens(purchase("anna", "1", "2026-01-01T08:00:00Z", "10"))
            .happens(purchase("anna", "2", "2026-01-01T10:00:00Z", "10"))
            .until(LATER);

    assertThat(story.sent()).containsExactly("no-visit/1 2026-02-02T09:00:00Z");
  }

  @Test
  void anOrderThatTurnsOutVoidWasNoPurchase() {
    Story story =
        Story.of(NO_PURCHASE)
            .happens(purchase("anna", "1", "2026-01-01T08:00:00Z", "10"))
            .happens(purchase("anna", "2", "2026-01-20T08:00:00Z", "10"))
            .happens(refund("anna", "2", "2026-01-25T08:00:00Z", null))
            .until(LATER);

    assertThat(story.sent()).containsExactly("no-visit/1 2026-02-01T09:00:00Z");
  }

  @Test
  void withoutAnyTheFirstEventCounts() {
    Story story =
        Story.of(NO_PURCHASE)
            .happens(contact("anna", "2026-01-01T08:00:00Z"))
            .happens(visit("anna", "2026-01-20T08:00:00Z"))
            .until(LATER);

    assertThat(story.sent()).containsExactly("no-visit/1 2026-02-01T09:00:00Z");
  }

  @Test
  void alwaysMeetsAtEveryCheckWhileItHolds() {
    Story story =
        Story.of(NO_VISIT + "reentry: always")
            .happens(visit("anna", "2026-01-01T10:00:00Z"))
            .happens(visit("anna", "2026-02-04T10:00:00Z"))
            .until("2026-03-06T00:00:00Z");

    assertThat(story.sent())
        .containsExactly(
            "no-visit/1 2026-02-02T09:00:00Z",
            "no-visit/1 2026-02-03T09:00:00Z",
            "no-visit/1 2026-02-04T09:00:00Z",
            "no-visit/1 2026-03-05T09:00:00Z");
  }

  @Test
  void aPeriodLetsTheNextCheckAfterItMeetAgain() {
    Story story =
        Story.of(NO_VISIT.replace("P1M", "P1M, check: weekly") + "reentry: P3M")
            .happens(visit("anna", "2026-01-01T10:00:00Z"))
            .until("2026-08-01T00:00:00Z");

    assertThat(story.sent())
        .containsExactly("no-visit/1 2026-02-02T09:00:00Z", "no-visit/1 2026-05-04T09:00:00Z");
  }

  @Test
  void aMessageOfAnyCampaignIsAMessage() {
    String birthday =
        """
        campaign: birthday
        status: live
        trigger: { calendar: { on: "02-20" } }
        steps: [ send: { template: t } ]
        templates: { t: { text: "Hello" } }
        """;

    Story story =
        Story.of(NO_MESSAGE + "reentry: always", birthday)
            .happens(visit("anna", "2026-01-25T10:00:00Z"))
            .until("2026-05-01T00:00:00Z");

    assertThat(story.sent())
        .containsExactly(
            "birthday/1 2026-02-20T09:00:00Z",
            "no-visit/1 2026-03-20T09:00:00Z",
            "no-visit/1 2026-04-20T09:00:00Z");
  }

  @Test
  void aNoteToTheAccountManagerIsNoMessageToTheCustomer() {
    String note =
        """
        campaign: note
        status: live
        class: transactional
        trigger: { calendar: { on: "02-20" } }
        steps: [ send: { template: t, channels: [manager] } ]
        templates: { t: { text: "Please call" } }
        """;

    Story story =
        Story.of(NO_MESSAGE, note)
            .happens(visit("anna", "2026-01-25T10:00:00Z"))
            .until("2026-03-01T00:00:00Z");

    assertThat(story.sent())
        .containsExactly("note/1 2026-02-20T09:00:00Z", "no-visit/1 2026-02-26T09:00:00Z");
  }

  @Test
  void aClockThatWakesUpLateCountsTheMessageThatWentOutMeanwhile() {
    String season =
        """
        campaign: season
        status: live
        trigger: { calendar: { on: "02-24" } }
        steps: [ send: { template: t } ]
        templates: { t: { text: "Hello" } }
        """;

    Story story =
        Story.of(NO_MESSAGE + "reentry: always", season)
            .happens(visit("anna", "2026-01-25T10:00:00Z"))
            .wakesAt("2026-02-25T09:30:00Z")
            .until("2026-03-01T00:00:00Z");

    assertThat(story.sent()).containsExactly("season/1 2026-02-24T09:00:00Z");
  }

  @Test
  void whoIsNotInTheAudienceIsLookedAtAgainAtTheNextCheck() {
    Story story =
        Story.of(NO_VISIT + "audience: contact.name != null")
            .happens(visit("anna", "2026-01-01T10:00:00Z"))
            .happens(contact("anna", "2026-02-10T10:00:00Z", "Anna", "anna@example.com"))
            .until(LATER);

    assertThat(story.sent()).containsExactly("no-visit/1 2026-02-11T09:00:00Z");
  }

  @Test
  void theCheckIsAtTheCustomersOwnNineOClock() {
    Story story =
        Story.of(NO_VISIT)
            .happens(visit("anna", "2026-01-01T10:00:00Z"))
            .happens(
                TestContact.of("anna", "2026-01-02T00:00:00Z")
                    .timeZone(Update.set(ZoneId.of("America/New_York")))
                    .build())
            .until(LATER);

    assertThat(story.sent()).containsExactly("no-visit/1 2026-02-01T14:00:00Z");
  }

  @Test
  void everyCheckThatAMoveEastPutsIntoThePastIsMadeAtOnceAndTheNextOnItsDay() {
    Story story =
        Story.of(NO_VISIT + "reentry: always")
            .happens(visit("anna", "2026-01-01T10:00:00Z"))
            .happens(
                TestContact.of("anna", "2026-02-02T03:00:00Z")
                    .timeZone(Update.set(ZoneId.of("Asia/Tokyo")))
                    .build())
            .until("2026-02-03T00:00:00Z");

    assertThat(story.sent())
        .containsExactly("no-visit/1 2026-02-02T00:00:00Z", "no-visit/1 2026-02-03T00:00:00Z");
  }

  @Test
  void whoWasErasedIsNotMissed() {
    Story story =
        Story.of(NO_VISIT)
            .happens(visit("anna", "2026-01-01T10:00:00Z"))
            .happens(erasure("anna", "2026-01-02T10:00:00Z"))
            .until(LATER);

    assertThat(story.effects()).isEmpty();
    assertThat(story.nextDue()).isNull();
  }

  @Test
  void aClockThatGoesBackMeetsNobodyTwice() {
    Story story =
        Story.of(NO_VISIT + "reentry: always")
            .happens(visit("anna", "2026-01-01T10:00:00Z"))
            .until("2026-02-02T09:00:00Z")
            .arrives(contact("anna", "2026-02-02T08:00:00Z"), Instant.parse("2026-02-02T08:59:00Z"))
            .until("2026-02-02T12:00:00Z");

    assertThat(story.sent()).containsExactly("no-visit/1 2026-02-02T09:00:00Z");
  }
}
