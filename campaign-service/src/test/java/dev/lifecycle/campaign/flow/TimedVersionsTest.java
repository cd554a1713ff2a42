/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import static dev.lifecycle.testing.TestEvents.envelope;
import static dev.lifecycle.testing.TestEvents.visit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.CustomerEvent.Item;
import dev.lifecycle.event.CustomerEvent.Purchase;
import dev.lifecycle.event.Message;
import dev.lifecycle.testing.TestEvents;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What saving, pausing, resuming and deleting do to campaigns that wait for a date or a time: named
 * after what users suffer. Each of them meets Anna on 1 June, a Monday.
 */
class TimedVersionsTest {

  enum Timed {
    CALENDAR("calendar: { on: '06-01' }"),
    CRON("cron: '0 9 1 6 *'"),
    ANNIVERSARY("anniversary: { of: firstPurchase, at: [P3M] }"),
    EXPIRY("expiry: { of: warranty, before: P1M }"),
    INACTIVE("inactive: { of: visit, for: P3M }");

    private final String trigger;

    Timed(String trigger) {
      this.trigger = trigger;
    }

    String live() {
      return """
      campaign: timed
      status: live
      trigger: { %s }
      steps: [ send: { template: t } ]
      templates: { t: { text: Old words } }
      """
          .formatted(trigger);
    }

    String draft() {
      return live().replace("live", "draft");
    }

    String paused() {
      return live().replace("live", "paused");
    }

    /** With two days between the date and the message. */
    String waiting() {
      return live().replace("steps: [", "steps: [ wait: P2D,");
    }

    /** What comes after the date was missed: only a check goes on as long as it holds. */
    String[] missedBy(String nextCheck) {
      return this == INACTIVE ? new String[] {"timed/1 " + nextCheck} : new String[0];
    }
  }

  private static final String START = "2026-03-01T09:00:00Z";
  private static final String BEFORE = "2026-05-20T12:00:00Z";
  private static final String DATE = "2026-06-01T09:00:00Z";
  private static final String ON_DATE = "timed/1 " + DATE;
  private static final String AFTER = "2026-06-03T12:00:00Z";
  private static final String NEXT_CHECK = "2026-06-04T09:00:00Z";
  private static final String LATER = "2026-12-01T00:00:00Z";
  private static final String NOW = "apply: now\n";

  @ParameterizedTest
  @EnumSource
  void pausedAndResumedBeforeTheDateItIsSentOnce(Timed timed) {
    Story story =
        anna(timed.live())
            .saves(timed.paused(), BEFORE)
            .saves(timed.live(), "2026-05-31T12:00:00Z")
            .until(LATER);

    assertThat(story.sent()).containsExactly(ON_DATE);
  }

  @ParameterizedTest
  @EnumSource
  void resumingDoesNotMakeUpForADateInThePause(Timed timed) {
    Story story =
        anna(timed.live()).saves(timed.paused(), BEFORE).saves(timed.live(), AFTER).until(LATER);

    assertThat(story.sent()).containsExactly(timed.missedBy(NEXT_CHECK));
    assertThat(story.outcomes()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void norDoesItWhereTheMachineWasDownMeanwhile(Timed timed) {
    Story story =
        anna(timed.live())
            .savesUnseen(timed.paused(), BEFORE)
            .savesUnseen(timed.live(), AFTER)
            .looks(Set.of(), Instant.parse(AFTER))
            .wakesAt(AFTER)
            .until(LATER);

    assertThat(story.sent()).containsExactly(timed.missedBy(NEXT_CHECK));
  }

  @ParameterizedTest
  @EnumSource
  void anEditWhileTheMachineIsDownDoesNotLoseTheDate(Timed timed) {
    Story story =
        anna(timed.live())
            .savesUnseen(newWords(timed.live()), BEFORE)
            .looks(Set.of(), Instant.parse("2026-06-02T12:00:00Z"))
            .wakesAt("2026-06-02T12:00:00Z")
            .until(LATER);

    assertThat(story.sent()).containsExactly(ON_DATE);
    assertThat(texts(story)).containsExactly("New words");
  }

  @ParameterizedTest
  @EnumSource
  void anEditBeforeTheDateIsSentInTheNewWordsOnce(Timed timed) {
    Story story = anna(timed.live()).saves(newWords(timed.live()), BEFORE).until(LATER);

    assertThat(story.sent()).containsExactly(ON_DATE);
    assertThat(texts(story)).containsExactly("New words");
  }

  @ParameterizedTest
  @EnumSource
  void anEditAtTheVeryInstantOrAfterItSendsNothingTwice(Timed timed) {
    Story story =
        anna(timed.live())
            .saves(newWords(timed.live()), DATE)
            .saves(newWords(timed.live()) + NOW, DATE)
            .saves(timed.live(), AFTER)
            .until(LATER);

    assertThat(story.sent()).containsExactly(ON_DATE);
    assertThat(texts(story)).containsExactly("Old words");
  }

  @ParameterizedTest
  @EnumSource
  void goingLiveAtTheVeryInstantStillMeetsIt(Timed timed) {
    Story story = anna(timed.draft()).saves(timed.live(), DATE).until(LATER);

    assertThat(story.sent()).containsExactly(ON_DATE);
  }

  /** mautic#6484: drafts collect people who then all get mailed. */
  @ParameterizedTest
  @EnumSource
  void goingLiveAfterTheDateDoesNotMakeUpForIt(Timed timed) {
    Story story = anna(timed.draft()).saves(timed.live(), AFTER).until(LATER);

    assertThat(story.sent()).containsExactly(timed.missedBy(NEXT_CHECK));
  }

  @ParameterizedTest
  @EnumSource
  void includingThoseWhoAreThereMailsNobodyAheadOfTheDateNorTwice(Timed timed) {
    String current = timed.live() + "onPublish: includeCurrent\n";

    assertThat(anna(timed.draft()).saves(current, BEFORE).until("2026-06-01T08:59:59Z").effects())
        .isEmpty();
    assertThat(anna(timed.draft()).saves(current, BEFORE).until(LATER).sent())
        .containsExactly(ON_DATE);
    assertThat(anna(timed.draft()).saves(current, AFTER).until(LATER).sent())
        .containsExactly(timed.missedBy(NEXT_CHECK));
  }

  @ParameterizedTest
  @EnumSource
  void whatWaitsIsSentInTheOldWordsUnlessTheNewOnesApplyNow(Timed timed) {
    Story old = anna(timed.waiting()).saves(newWords(timed.waiting()), "2026-06-02T00:00:00Z");
    Story applied =
        anna(timed.waiting()).saves(newWords(timed.waiting()) + NOW, "2026-06-02T00:00:00Z");

    assertThat(texts(old.until(LATER))).containsExactly("Old words");
    assertThat(texts(applied.until(LATER))).containsExactly("New words");
    assertThat(applied.sent()).containsExactly("timed/2 2026-06-03T09:00:00Z");
  }

  /** mautic#3340: republishing "bombards" contacts with every past-due mail. */
  @ParameterizedTest
  @EnumSource
  void republishingDoesNotBombardWithWhatFellDueMeanwhile(Timed timed) {
    Story story =
        anna(timed.waiting())
            .saves(timed.draft(), "2026-06-02T00:00:00Z")
            .saves(timed.waiting(), "2026-06-03T10:00:00Z")
            .until(LATER);

    assertThat(story.sent()).isEmpty();
    assertThat(story.reported())
        .containsExactly("timed/2 DEFERRED PAUSED", "timed/2 SUPPRESSED STALE");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsHeldByAPauseIsSentOnceWhenItIsResumed(Timed timed) {
    Story story =
        anna(timed.waiting())
            .saves(timed.paused(), "2026-06-02T00:00:00Z")
            .until("2026-06-04T12:00:00Z")
            .saves(timed.waiting(), "2026-06-04T12:00:00Z")
            .wakesAt("2026-06-04T12:00:00Z")
            .until(LATER);

    assertThat(story.reported()).containsExactly("timed/2 DEFERRED PAUSED");
    assertThat(story.sent()).containsExactly("timed/2 2026-06-03T09:00:00Z");
  }

  @ParameterizedTest
  @EnumSource
  void deletingEndsWhatWaitsAndPlansNothing(Timed timed) {
    Story before = anna(timed.live()).deletes("timed", BEFORE);
    Story waits = anna(timed.waiting()).deletes("timed", "2026-06-02T00:00:00Z");

    assertThat(before.nextDue()).isNull();
    assertThat(waits.nextDue()).isNull();
    assertThat(waits.until(LATER).reported()).containsExactly("timed/2 SUPPRESSED EXITED");
  }

  @ParameterizedTest
  @EnumSource
  void puttingADeletedOneBackSendsNothingAgainAndNothingThatIsPast(Timed timed) {
    Story sent = anna(timed.live()).deletes("timed", AFTER).saves(timed.live(), AFTER);
    Story past = anna(timed.live()).deletes("timed", BEFORE).saves(timed.live(), AFTER);
    Story unseen =
        anna(timed.live())
            .deletesUnseen("timed")
            .savesUnseen(timed.live(), AFTER)
            .wakesAt(AFTER)
            .looks(Set.of(), Instant.parse(AFTER));

    assertThat(sent.until(LATER).sent()).containsExactly(ON_DATE);
    assertThat(past.until(LATER).sent()).containsExactly(timed.missedBy(NEXT_CHECK));
    assertThat(unseen.until(LATER).sent()).containsExactly(timed.missedBy(NEXT_CHECK));
  }

  @ParameterizedTest
  @EnumSource
  void anotherTriggerInItsPlaceForgetsTheDateThatItHad(Timed timed) {
    String other = timed.live().replaceAll("trigger: .*", "trigger: { calendar: { on: '07-01' } }");
    Story shown = anna(timed.live()).saves(other, BEFORE).until(LATER);
    Story unseen = anna(timed.live()).savesUnseen(other, BEFORE).until(LATER);

    assertThat(shown.sent()).containsExactly("timed/1 2026-07-01T09:00:00Z");
    assertThat(unseen.sent()).isEqualTo(shown.sent());
  }

  @Test
  void movingTheDayToLaterDoesNotGreetTwiceInAYear() {
    String later = Timed.CALENDAR.live().replace("06-01", "06-05");
    Story story = anna(Timed.CALENDAR.live()).saves(later, AFTER).until(LATER);

    assertThat(story.sent()).containsExactly(ON_DATE);
  }

  private static Story anna(String campaign) {
    return Story.of(campaign)
        .happens(
            new Purchase(
                envelope("anna", "order", START),
                "1",
                BigDecimal.TEN,
                TestEvents.EUR,
                List.of(new Item("kettle", null, null, null, null, null, Period.ofMonths(4))),
                null))
        .happens(visit("anna", START));
  }

  private static String newWords(String campaign) {
    return campaign.replace("Old", "New");
  }

  private static List<String> texts(Story story) {
    return story.messages().stream().map(Message::content).map(Message.Content::text).toList();
  }
}
