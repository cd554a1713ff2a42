/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import static dev.lifecycle.campaign.flow.TestChanges.enters;
import static dev.lifecycle.campaign.flow.TestChanges.leaves;
import static dev.lifecycle.event.Category.LIFECYCLE_NEW;
import static dev.lifecycle.event.Category.LIFECYCLE_UNHAPPY;
import static dev.lifecycle.testing.TestEvents.erasure;
import static dev.lifecycle.testing.TestEvents.purchase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.campaign.guard.Cap;
import dev.lifecycle.campaign.guard.Caps;
import dev.lifecycle.campaign.guard.Limits;
import dev.lifecycle.campaign.guard.QuietHours;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.testing.TestContact;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Frequency caps and quiet hours, with their defaults: 1 a day, 3 in seven days, 21:00 to 08:00.
 */
class QuietAndCappedTest {

  /** One message a day for a week. */
  private static final String DAILY =
      """
      campaign: daily
      status: live
      trigger: { enters: [lifecycle:NEW] }
      steps:
        - send: { template: t }
        - wait: P1D
        - send: { template: t }
        - wait: P1D
        - send: { template: t }
        - wait: P1D
        - send: { template: t }
        - wait: P4D
        - send: { template: t }
      exit: { on: [purchase] }
      templates: { t: { text: Hello } }
      """;

  private static final String ONCE =
      """
      campaign: once
      status: live
      trigger: { enters: [lifecycle:NEW] }
      steps: [ send: { template: t } ]
      exit: { on: [purchase] }
      templates: { t: { text: Hello } }
      """;

  private static final String NIGHT = "2026-03-02T22:15:00Z";
  private static final String MORNING = "2026-03-03T08:00:00Z";
  private static final String LATER = "2026-04-01T00:00:00Z";

  @Test
  void threeInSevenDaysAreTheMostAndTheEntryGoesOn() {
    Story story = entered("2026-03-02T12:00:00Z", DAILY).until(LATER);

    assertThat(story.sent())
        .containsExactly(
            "daily/1 2026-03-02T12:00:00Z",
            "daily/3 2026-03-03T12:00:00Z",
            "daily/5 2026-03-04T12:00:00Z",
            "daily/9 2026-03-09T12:00:00Z");
    assertThat(story.reported()).containsExactly("daily/7 SUPPRESSED FREQUENCY_CAP");
    assertThat(story.outcomes().getFirst().detail())
        .isEqualTo(
            "The customer was sent 3 messages from 2026-02-27 to 2026-03-05, and 3 in seven days is"
                + " the most");
  }

  @Test
  void ofTwoDueAtOneInstantTheHigherPriorityTakesTheRoom() {
    Story story =
        entered(
                "2026-03-02T12:00:00Z",
                ONCE.replace("once", "a"),
                ONCE.replace("once", "b") + "priority: 51")
            .until(LATER);

    assertThat(story.sent()).containsExactly("b/1 2026-03-02T12:00:00Z");
    assertThat(story.reported()).containsExactly("a/1 SUPPRESSED FREQUENCY_CAP");
  }

  @Test
  void aDayIsTheCustomersOwn() {
    String morningAfter = ONCE.replace("steps: [", "steps: [ wait: PT13H,");
    Story utc = entered("2026-03-02T19:00:00Z", ONCE.replace("once", "a"), morningAfter);
    Story tokyo = Story.of(CampaignSettings.DEFAULTS, ONCE.replace("once", "a"), morningAfter);

    tokyo.happens(inZone("Asia/Tokyo", "2026-03-01T00:00:00Z"));
    tokyo.changes(enters(1, "2026-03-01T23:30:00Z", LIFECYCLE_NEW));

    assertThat(utc.until(LATER).sent()).hasSize(2);
    assertThat(tokyo.until("2026-03-02T11:59:00Z").sent())
        .containsExactly("a/1 2026-03-01T23:30:00Z");
  }

  @Test
  void transactionalMessagesNeitherCountNorAreCappedNorWait() {
    Story story =
        entered(
                NIGHT,
                ONCE.replace("once", "receipt") + "class: transactional\npriority: 90",
                ONCE.replace("once", "second") + "class: transactional",
                ONCE)
            .until(LATER);

    assertThat(story.messages())
        .extracting(message -> message.campaign() + " " + message.time())
        .containsExactly("receipt " + NIGHT, "second " + NIGHT, "once " + MORNING);
  }

  @Test
  void aCapOfAChannelOrACategoryHoldsBesideTheOthers() {
    var caps =
        new Caps(
            Cap.NONE,
            Map.of("outbox", new Cap(null, 2)),
            Map.of(LIFECYCLE_UNHAPPY, new Cap(0, null)));
    Story story =
        Story.of(CampaignSettings.DEFAULTS.with(new Limits(Set.of(), caps, QuietHours.OFF)), DAILY)
            .changes(enters(1, "2026-03-02T12:00:00Z", LIFECYCLE_NEW))
            .until("2026-03-02T12:00:00Z")
            .changes(enters(2, "2026-03-03T00:00:00Z", LIFECYCLE_UNHAPPY))
            .changes(leaves(3, "2026-03-04T00:00:00Z", LIFECYCLE_UNHAPPY))
            .until(LATER);

    assertThat(story.sent())
        .containsExactly(
            "daily/1 2026-03-02T12:00:00Z",
            "daily/5 2026-03-04T12:00:00Z",
            "daily/9 2026-03-09T12:00:00Z");
    assertThat(story.outcomes())
        .extracting(outcome -> outcome.step() + " " + outcome.detail())
        .containsExactly(
            "3 The customer was sent 0 messages on 2026-03-03, and 0 a day is the most in"
                + " lifecycle:UNHAPPY",
            "7 The customer was sent 2 messages from 2026-02-27 to 2026-03-05, and 2 in seven days"
                + " is the most by outbox");
  }

  @Test
  void whatIsDueAtNightIsSaidToBePutOffOnceAndGoesInTheMorning() {
    Story story = entered(NIGHT, ONCE).until(NIGHT);

    assertThat(story.reported()).containsExactly("once/1 DEFERRED QUIET_HOURS");
    assertThat(story.nextDue()).isEqualTo(MORNING);
    assertThat(story.wakesAt("2026-03-02T23:00:00Z").until(LATER).reported()).hasSize(1);
    assertThat(story.messages())
        .singleElement()
        .satisfies(message -> {
          assertThat(message.dueAt()).isEqualTo(NIGHT);
          assertThat(message.time()).isEqualTo(MORNING);
        });
  }

  @Test
  void nightIsTheCustomersOwn() {
    Story story =
        Story.of(CampaignSettings.DEFAULTS, ONCE)
            .happens(inZone("America/New_York", "2026-03-01T00:00:00Z"))
            .changes(enters(1, "2026-03-07T10:00:00Z", LIFECYCLE_NEW))
            .until(LATER);

    assertThat(story.messages().getFirst().time()).isEqualTo("2026-03-07T13:00:00Z");
  }

  @Test
  void quietHoursAreNotLate() {
    String hasty = ONCE + "maxLateness: PT1H";

    assertThat(entered(NIGHT, hasty).until(LATER).sent()).hasSize(1);
    assertThat(entered(NIGHT, hasty).wakesAt("2026-03-03T09:00:00Z").sent()).hasSize(1);
    assertThat(entered(NIGHT, hasty).wakesAt("2026-03-03T09:00:01Z").reported())
        .containsExactly("once/1 SUPPRESSED STALE");
    assertThat(entered(NIGHT, hasty).until(NIGHT).wakesAt("2026-03-03T09:00:01Z").reported())
        .containsExactly("once/1 DEFERRED QUIET_HOURS", "once/1 SUPPRESSED STALE");
  }

  @Test
  void whatWasPutOffIsGuardedAgain() {
    String audience = ONCE + "audience: \"!customer.in('lifecycle:UNHAPPY')\"";

    assertThat(
            entered(NIGHT, audience)
                .changes(enters(2, "2026-03-03T01:00:00Z", LIFECYCLE_UNHAPPY))
                .until(LATER)
                .reported())
        .containsExactly("once/1 DEFERRED QUIET_HOURS", "once/1 SUPPRESSED AUDIENCE");
    assertThat(
            entered(NIGHT, ONCE)
                .happens(purchase("anna", "1", MORNING, "10"))
                .until(LATER)
                .reported())
        .containsExactly("once/1 DEFERRED QUIET_HOURS", "once/1 SUPPRESSED EXITED");
  }

  @Test
  void allThatComesFreeInTheMorningGoesByPriorityWithWhatIsDueThen() {
    Story story =
        Story.of(
                CampaignSettings.DEFAULTS,
                ONCE.replace("once", "a"),
                ONCE.replace("once", "b") + "priority: 60",
                ONCE.replace("once", "c").replace("steps: [", "steps: [ wait: PT9H45M,")
                    + "priority: 70")
            .changes(enters(1, NIGHT, LIFECYCLE_NEW))
            .until(LATER);

    assertThat(story.sent()).containsExactly("c/2 " + MORNING);
    assertThat(story.reported())
        .containsExactly(
            "b/1 DEFERRED QUIET_HOURS",
            "a/1 DEFERRED QUIET_HOURS",
            "b/1 SUPPRESSED FREQUENCY_CAP",
            "a/1 SUPPRESSED FREQUENCY_CAP");
  }

  @Test
  void pausedMeanwhileItIsHeldAndGoesWhenTheCampaignDoes() {
    Story story =
        entered(NIGHT, ONCE)
            .saves(ONCE.replace("live", "paused"), "2026-03-03T00:00:00Z")
            .until("2026-03-03T12:00:00Z")
            .saves(ONCE, "2026-03-03T23:00:00Z")
            .wakesAt("2026-03-03T23:00:00Z")
            .until(LATER);

    assertThat(story.reported())
        .containsExactly("once/1 DEFERRED QUIET_HOURS", "once/1 DEFERRED PAUSED");
    assertThat(story.messages())
        .extracting(message -> message.time())
        .containsExactly(Instant.parse("2026-03-04T08:00:00Z"));
  }

  @Test
  void erasedOrDeletedMeanwhileItEnds() {
    Story erased = entered(NIGHT, ONCE).happens(erasure("anna", "2026-03-03T00:00:00Z"));
    Story deleted = entered(NIGHT, ONCE).deletes("once", "2026-03-03T00:00:00Z");

    assertThat(erased.until(LATER).reported())
        .containsExactly("once/1 DEFERRED QUIET_HOURS", "once/1 SUPPRESSED ERASED");
    assertThat(deleted.until(LATER).reported())
        .containsExactly("once/1 DEFERRED QUIET_HOURS", "once/1 SUPPRESSED EXITED");
    assertThat(erased.messages()).isEmpty();
    assertThat(deleted.messages()).isEmpty();
  }

  @Test
  void aVersionThatAppliesNowTakesOverWhatWasPutOff() {
    Story story =
        entered(NIGHT, DAILY)
            .saves(DAILY.replace("text: Hello", "text: New") + "apply: now", "2026-03-03T00:00:00Z")
            .until(MORNING);

    assertThat(story.messages()).extracting(m -> m.content().text()).containsExactly("New");
  }

  @Test
  void whoMovesWestWhileItIsPutOffStillGetsItByDay() {
    Story story =
        entered(NIGHT, ONCE)
            .happens(inZone("America/Los_Angeles", "2026-03-03T07:00:00Z"))
            .until(LATER);

    assertThat(story.messages().getFirst().time()).isEqualTo("2026-03-03T16:00:00Z");
    assertThat(story.reported()).containsExactly("once/1 DEFERRED QUIET_HOURS");
  }

  @Test
  void whatIsPutOffWasDueWhenItWasAlsoForWhoMovesMeanwhile() {
    String dayAfter = ONCE.replace("steps: [", "steps: [ wait: P1D,");

    Story moved =
        entered("2026-03-28T22:15:00Z", dayAfter)
            .until("2026-03-29T22:15:00Z")
            .happens(inZone("Europe/Amsterdam", "2026-03-29T23:00:00Z"))
            .until(LATER);
    Story inTime =
        entered("2026-03-28T22:15:00Z", dayAfter)
            .happens(inZone("Europe/Amsterdam", "2026-03-29T11:00:00Z"))
            .until(LATER);

    assertThat(moved.sent()).containsExactly("once/2 2026-03-29T22:15:00Z");
    assertThat(inTime.sent()).containsExactly("once/2 2026-03-29T21:15:00Z");
  }

  @Test
  void aVersionWithOtherWaitsThatAppliesNowMakesWhatWasPutOffDueByThem() {
    String dayAfter = ONCE.replace("steps: [", "steps: [ wait: P1D,");
    String applied = dayAfter.replace("P1D", "P3D") + "apply: now";

    Story story =
        entered(NIGHT, dayAfter)
            .saves(applied, "2026-03-04T00:00:00Z")
            .happens(inZone("Asia/Tokyo", "2026-03-05T00:00:00Z"))
            .until(LATER);

    assertThat(story.sent()).containsExactly("once/2 2026-03-05T22:15:00Z");
    assertThat(story.reported()).containsExactly("once/2 DEFERRED QUIET_HOURS");
  }

  private static Story entered(String at, String... campaigns) {
    return Story.of(CampaignSettings.DEFAULTS, campaigns).changes(enters(1, at, LIFECYCLE_NEW));
  }

  private static CustomerEvent inZone(String zone, String time) {
    return TestContact.of("anna", time).timeZone(Update.set(ZoneId.of(zone))).build();
  }
}
