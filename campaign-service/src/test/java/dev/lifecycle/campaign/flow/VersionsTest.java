/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import static dev.lifecycle.campaign.flow.TestChanges.enters;
import static dev.lifecycle.campaign.flow.TestChanges.entersBy;
import static dev.lifecycle.campaign.flow.TestChanges.leaves;
import static dev.lifecycle.event.Category.LIFECYCLE_ACTIVE;
import static dev.lifecycle.event.Category.LIFECYCLE_NEW;
import static dev.lifecycle.testing.TestEvents.visit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.Message;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What saving, pausing, resuming and deleting do to a customer: named after what users suffer. */
class VersionsTest {

  private static final String SERIES =
      """
      campaign: series
      status: live
      trigger: { enters: [lifecycle:NEW] }
      steps:
        - wait: P1D
        - send: { template: one }
        - wait: P9D
        - send: { template: two }
      templates:
        one: { text: One }
        two: { text: Two }
        more: { text: More }
      """;
  private static final String DRAFT = SERIES.replace("live", "draft");
  private static final String PAUSED = SERIES.replace("live", "paused");
  private static final String CURRENT = SERIES + "onPublish: includeCurrent\n";
  private static final String NOW = "apply: now\n";
  private static final String ENTERED = "2026-03-01T12:00:00Z";
  private static final String LATER = "2026-12-01T00:00:00Z";

  /** mautic#3340: republishing "bombards" contacts with every past-due mail. */
  @Test
  void republishingDoesNotBombardWithWhatFellDueMeanwhile() {
    Story story =
        entered(SERIES)
            .saves(DRAFT, "2026-03-02T00:00:00Z")
            .saves(SERIES, "2026-03-03T00:00:00Z")
            .until(LATER);

    assertThat(story.reported())
        .containsExactly("series/2 DEFERRED PAUSED", "series/2 SUPPRESSED STALE");
    assertThat(story.outcomes().getLast().detail())
        .isEqualTo(
            "It was due at 2026-03-02T12:00:00Z, before the campaign went live again at"
                + " 2026-03-03T00:00:00Z");
    assertThat(story.sent()).containsExactly("series/4 2026-03-11T12:00:00Z");
  }

  @Test
  void whatFellDueMeanwhileIsOnlyStaleWhereItsConditionsHold() {
    String choosy =
        SERIES.replace("- send: { template: one }", "- send: { template: one }\n    when: 'false'")
            + "audience: \"!customer.in('lifecycle:ACTIVE')\"\n";
    Story story =
        entered(choosy)
            .saves(choosy.replace("live", "draft"), "2026-03-02T00:00:00Z")
            .changes(enters(2, "2026-03-02T13:00:00Z", LIFECYCLE_ACTIVE))
            .saves(choosy, "2026-03-12T00:00:00Z")
            .until(LATER);

    assertThat(story.reported())
        .containsExactly("series/2 DEFERRED PAUSED", "series/4 SUPPRESSED AUDIENCE");
  }

  @Test
  void whatFellDueMeanwhileIsPastAlsoBeforeTheCustomerIsShownTheCampaign() {
    Story story =
        entered(SERIES)
            .savesUnseen(DRAFT, "2026-03-02T00:00:00Z")
            .savesUnseen(SERIES, "2026-03-03T00:00:00Z")
            .wakesAt("2026-03-03T00:00:00Z");

    assertThat(story.reported()).containsExactly("series/2 SUPPRESSED STALE");
    assertThat(story.sent()).isEmpty();
  }

  @Test
  void draftLiveDraftLiveSendsNothingThatIsPast() {
    Story story =
        Story.of(DRAFT)
            .changes(enters(1, ENTERED, LIFECYCLE_NEW))
            .saves(SERIES, "2026-03-02T00:00:00Z")
            .saves(DRAFT, "2026-03-03T00:00:00Z")
            .saves(SERIES, "2026-03-04T00:00:00Z")
            .until(LATER);

    assertThat(story.effects()).isEmpty();
  }

  /** mautic#6484: drafts collect people who then all get mailed. */
  @Test
  void aDraftCollectsNobodyNotEvenByALateEvent() {
    Story story =
        Story.of(DRAFT)
            .saves(SERIES, "2026-03-02T00:00:00Z")
            .changes(entersBy(1, "2026-03-02T00:00:01Z", "2026-03-01T23:59:59Z", LIFECYCLE_NEW))
            .until(LATER);

    assertThat(story.effects()).isEmpty();
  }

  @Test
  void editingALiveCampaignMailsNobodyWhoIsInItsNewCategoryAlready() {
    Story story =
        Story.of(SERIES)
            .changes(enters(1, "2026-02-01T00:00:00Z", LIFECYCLE_ACTIVE))
            .saves(CURRENT.replace("NEW", "ACTIVE"), ENTERED)
            .until(LATER);

    assertThat(story.effects()).isEmpty();
  }

  @Test
  void pausingHoldsOnceAndResumingSendsWhatIsNotStale() {
    Story story =
        entered(SERIES)
            .saves(PAUSED, "2026-03-02T00:00:00Z")
            .until("2026-03-03T00:00:00Z")
            .saves(PAUSED + "# still", "2026-03-03T00:00:00Z")
            .saves(SERIES, "2026-03-04T12:00:00Z")
            .wakesAt("2026-03-04T12:00:00Z")
            .until(LATER);

    assertThat(story.reported()).containsExactly("series/2 DEFERRED PAUSED");
    assertThat(story.sent())
        .containsExactly("series/2 2026-03-02T12:00:00Z", "series/4 2026-03-11T12:00:00Z");
  }

  @Test
  void whatIsStaleWhenItIsResumedIsNotSent() {
    Story story =
        entered(SERIES)
            .saves(PAUSED, "2026-03-02T00:00:00Z")
            .saves(SERIES, "2026-03-04T12:00:01Z")
            .wakesAt("2026-03-04T12:00:01Z")
            .until(LATER);

    assertThat(story.reported())
        .containsExactly("series/2 DEFERRED PAUSED", "series/2 SUPPRESSED STALE");
  }

  @Test
  void aShortenedWaitDoesNotTouchWhoEnteredBefore() {
    Story story =
        entered(SERIES).saves(SERIES.replace("P9D", "P1D"), "2026-03-02T00:00:00Z").until(LATER);

    assertThat(story.sent())
        .containsExactly("series/2 2026-03-02T12:00:00Z", "series/4 2026-03-11T12:00:00Z");
  }

  @Test
  void aShortenedWaitThatIsToApplyNowIsDueAtOnceWhereItIsOver() {
    Story story =
        entered(SERIES)
            .saves(SERIES.replace("P9D", "P3D") + NOW, "2026-03-06T00:00:00Z")
            .wakesAt("2026-03-06T00:00:00Z");

    assertThat(story.sent())
        .containsExactly("series/2 2026-03-02T12:00:00Z", "series/4 2026-03-05T12:00:00Z");
    assertThat(story.messages()).extracting(Message::version).containsExactly(1, 2);
  }

  @Test
  void aShortenedWaitThatWasOverLongAgoIsStale() {
    Story story =
        entered(SERIES)
            .saves(SERIES.replace("P9D", "P1D") + NOW, "2026-03-09T00:00:00Z")
            .wakesAt("2026-03-09T00:00:00Z");

    assertThat(story.reported()).containsExactly("series/4 SUPPRESSED STALE");
  }

  @Test
  void aLaterVersionThatDoesNotApplyNowLeavesWhatWasTakenOverWhereItIs() {
    Story story =
        entered(SERIES)
            .saves(SERIES.replace("P9D", "P4D") + NOW, "2026-03-02T00:00:00Z")
            .saves(SERIES.replace("P9D", "P20D"), "2026-03-03T00:00:00Z")
            .until(LATER);

    assertThat(story.sent())
        .containsExactly("series/2 2026-03-02T12:00:00Z", "series/4 2026-03-06T12:00:00Z");
  }

  @Test
  void aDraftThatIsToApplyNowAppliesWhenItGoesLive() {
    String longer = SERIES.replace("P9D", "P12D") + NOW;
    Story story =
        entered(SERIES)
            .until("2026-03-03T00:00:00Z")
            .saves(longer.replace("live", "draft"), "2026-03-03T00:00:00Z")
            .saves(longer, "2026-03-04T00:00:00Z")
            .until(LATER);

    assertThat(story.sent())
        .containsExactly("series/2 2026-03-02T12:00:00Z", "series/4 2026-03-14T12:00:00Z");
  }

  @Test
  void whenAStepBeforeIsRemovedTheNextIsNeitherLostNorDoubled() {
    String shorter =
        SERIES.replace("  - wait: P1D\n  - send: { template: one }\n", "").replace("P9D", "P10D");
    Story story =
        entered(SERIES)
            .until("2026-03-03T00:00:00Z")
            .saves(shorter + NOW, "2026-03-03T00:00:00Z")
            .until(LATER);

    assertThat(story.messages()).extracting(m -> m.content().text()).containsExactly("One", "Two");
    assertThat(story.messages()).extracting(Message::step).containsExactly(2, 4);
    assertThat(story.messages()).extracting(Message::messageId).doesNotHaveDuplicates();
  }

  @Test
  void anAddedStepBeforeIsSentOnceAndWhatWasSentIsNotSentAgain() {
    String longer =
        SERIES.replace("steps:\n", "steps:\n  - wait: PT30H\n  - send: { template: more }\n");
    Story story =
        entered(SERIES)
            .until("2026-03-02T13:00:00Z")
            .saves(longer + NOW, "2026-03-02T13:00:00Z")
            .until(LATER);

    assertThat(story.messages())
        .extracting(m -> m.content().text())
        .containsExactly("One", "More", "Two");
    assertThat(story.messages()).extracting(Message::messageId).doesNotHaveDuplicates();
  }

  @Test
  void stepsInAnotherOrderAreEachSentOnce() {
    String turned =
        SERIES.replace("one }", "x }").replace("two }", "one }").replace("x }", "two }");
    Story story =
        entered(SERIES)
            .until("2026-03-02T13:00:00Z")
            .saves(turned + NOW, "2026-03-02T13:00:00Z")
            .wakesAt("2026-03-02T13:00:00Z")
            .until(LATER);

    assertThat(story.messages()).extracting(m -> m.content().text()).containsExactly("One", "Two");
    assertThat(story.state().waiting()).isEmpty();
  }

  @Test
  void aStepThatOnlyGotAnotherTemplateIsNotSentAgain() {
    Story story =
        entered(SERIES)
            .until("2026-03-02T13:00:00Z")
            .saves(SERIES.replace("template: one", "template: more") + NOW, "2026-03-02T13:00:00Z")
            .until(LATER);

    assertThat(story.messages()).extracting(m -> m.content().text()).containsExactly("One", "Two");
  }

  @Test
  void whenNoStepIsLeftTheEntryEndsWithAnOutcome() {
    String shorter = SERIES.replace("  - wait: P9D\n  - send: { template: two }\n", "");
    Story story =
        entered(SERIES)
            .until("2026-03-03T00:00:00Z")
            .saves(shorter + NOW, "2026-03-03T00:00:00Z")
            .until(LATER);

    assertThat(story.reported()).containsExactly("series/4 SUPPRESSED EXITED");
    assertThat(story.outcomes().getFirst().detail())
        .isEqualTo("Version 2, applied now, has no send left for it");
  }

  @Test
  void deletingEndsWhatWaitsAlsoWhereTheCampaignIsBackBeforeItIsLookedAt() {
    Story story = entered(SERIES).deletesUnseen("series").saves(SERIES, "2026-03-02T00:00:00Z");

    assertThat(story.until(LATER).reported()).containsExactly("series/2 SUPPRESSED EXITED");
    assertThat(story.sent()).isEmpty();
  }

  @Test
  void goingLiveIncludesWhoIsInTheCategoryOnceWhateverIsSavedLater() {
    Story story =
        Story.of(CURRENT.replace("live", "draft"))
            .changes(enters(1, "2026-02-01T00:00:00Z", LIFECYCLE_NEW))
            .saves(CURRENT, ENTERED)
            .saves(CURRENT + "# again", "2026-03-02T00:00:00Z")
            .saves(CURRENT.replace("series", "other"), "2026-03-03T00:00:00Z")
            .until(LATER);

    assertThat(story.sent())
        .containsExactly(
            "series/2 2026-03-02T12:00:00Z",
            "other/2 2026-03-04T00:00:00Z",
            "series/4 2026-03-11T12:00:00Z",
            "other/4 2026-03-13T00:00:00Z");
  }

  @Test
  void whoComesIntoTheCategoryLateIsNotIncludedBySavesOfOtherCampaigns() {
    Story story =
        Story.of(CURRENT)
            .changes(entersBy(1, "1990-02-01T00:00:00Z", "1989-02-01T00:00:00Z", LIFECYCLE_NEW))
            .looks(Set.of(), Instant.parse(ENTERED))
            .until(LATER);

    assertThat(story.effects()).isEmpty();
  }

  @Test
  void resumingDoesNotIncludeWhoCameDuringThePause() {
    Story story =
        Story.of(CURRENT)
            .saves(CURRENT.replace("live", "paused"), ENTERED)
            .changes(enters(1, "2026-03-02T00:00:00Z", LIFECYCLE_NEW))
            .saves(CURRENT, "2026-03-03T00:00:00Z")
            .until(LATER);

    assertThat(story.effects()).isEmpty();
  }

  /** mautic#16075, #16026: re-entry needs rows to be deleted by hand. */
  @Test
  void reentryWorksAcrossVersions() {
    String always = SERIES + "reentry: always\n";
    Story story =
        Story.of(always)
            .happens(visit("anna", "2026-02-01T00:00:00Z"))
            .changes(enters(1, ENTERED, LIFECYCLE_NEW))
            .saves(always.replace("One", "Uno"), "2026-04-01T00:00:00Z")
            .changes(leaves(2, "2026-04-02T00:00:00Z", LIFECYCLE_NEW))
            .changes(enters(3, "2026-04-03T00:00:00Z", LIFECYCLE_NEW))
            .until(LATER);

    assertThat(story.messages())
        .extracting(m -> m.content().text())
        .containsExactly("One", "Two", "Uno", "Two");
  }

  private static Story entered(String campaign) {
    return Story.of(campaign).changes(enters(1, ENTERED, LIFECYCLE_NEW));
  }
}
