/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import static dev.lifecycle.campaign.flow.FlowCampaigns.SERIES;
import static dev.lifecycle.campaign.flow.TestChanges.enters;
import static dev.lifecycle.campaign.flow.TestChanges.leaves;
import static dev.lifecycle.event.Category.LIFECYCLE_NEW;
import static dev.lifecycle.event.Category.LIFECYCLE_UNHAPPY;
import static dev.lifecycle.testing.TestEvents.purchase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.event.Outcome;
import dev.lifecycle.testing.TestContact;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SendingTest {

  private static final String LATER = "2026-12-01T00:00:00Z";

  @Test
  void everyStepIsDueAtTheEntryPlusAllWaitsBeforeIt() {
    Story story = entered(SERIES, "2026-01-30T12:00:00Z").until(LATER);

    assertThat(story.sent())
        .containsExactly("series/2 2026-01-31T12:00:00Z", "series/4 2026-03-01T12:00:00Z");
  }

  @Test
  void aPurchaseAtTheVeryMomentExitsFirst() {
    Story story =
        entered(SERIES, "2026-03-01T12:00:00Z")
            .happens(purchase("anna", "1", "2026-03-02T12:00:00Z", "10"))
            .until(LATER);

    assertThat(story.sent()).isEmpty();
    assertThat(story.reported()).containsExactly("series/2 SUPPRESSED EXITED");
  }

  @Test
  void aPurchaseAtTheEntryItselfIsNoExit() {
    Story story =
        entered(SERIES, "2026-03-01T12:00:00Z")
            .happens(purchase("anna", "1", "2026-03-01T12:00:00Z", "10"))
            .until(LATER);

    assertThat(story.sent()).hasSize(2);
  }

  @Test
  void anExitEndsTheEntryWithOneOutcome() {
    Story story =
        entered(SERIES, "2026-03-01T12:00:00Z")
            .happens(purchase("anna", "1", "2026-03-10T12:00:00Z", "10"))
            .happens(purchase("anna", "2", "2026-03-11T12:00:00Z", "10"))
            .until(LATER);

    assertThat(story.sent()).containsExactly("series/2 2026-03-02T12:00:00Z");
    assertThat(story.reported())
        .containsExactly(
            "series/2 CONVERTED null", "series/4 SUPPRESSED EXITED", "series/2 CONVERTED null");
  }

  @Test
  void aPurchaseThatArrivedBeforeTheChangeStillExits() {
    Story story =
        Story.of(SERIES)
            .happens(purchase("anna", "1", "2026-03-01T13:00:00Z", "10"))
            .changes(
                TestChanges.entersBy(
                    1, "2026-03-01T13:00:01Z", "2026-03-01T12:00:00Z", LIFECYCLE_NEW))
            .until(LATER);

    assertThat(story.sent()).isEmpty();
    assertThat(story.reported()).containsExactly("series/2 SUPPRESSED EXITED");
  }

  @Test
  void theAudienceIsAskedAgainBeforeEverySendAndTheEntryGoesOn() {
    Story story =
        entered(SERIES + "audience: \"!customer.in('lifecycle:UNHAPPY')\"", "2026-03-01T12:00:00Z")
            .changes(enters(2, "2026-03-02T00:00:00Z", LIFECYCLE_UNHAPPY))
            .changes(leaves(3, "2026-03-03T00:00:00Z", LIFECYCLE_UNHAPPY))
            .until(LATER);

    assertThat(story.reported()).containsExactly("series/2 SUPPRESSED AUDIENCE");
    assertThat(story.sent()).containsExactly("series/4 2026-04-02T12:00:00Z");
  }

  @Test
  void aStepWhoseConditionIsFalseIsPassedOverWithoutAnOutcome() {
    String campaign =
        SERIES.replace("{ template: one }", "{ template: one }\n    when: customer.n > 5");

    Story story = entered(campaign, "2026-03-01T12:00:00Z").until(LATER);

    assertThat(story.sent()).containsExactly("series/4 2026-04-02T12:00:00Z");
    assertThat(story.reported()).isEmpty();
  }

  @Test
  void whatIsActedOnTooLateIsStaleAndTheEntryGoesOn() {
    Story story =
        entered(SERIES, "2026-03-01T12:00:00Z").wakesAt("2026-03-04T12:00:01Z").until(LATER);

    assertThat(story.reported()).containsExactly("series/2 SUPPRESSED STALE");
    assertThat(story.sent()).containsExactly("series/4 2026-04-02T12:00:00Z");
  }

  @Test
  void atTheVeryEndOfItsLatenessAMessageStillGoes() {
    Story story = entered(SERIES, "2026-03-01T12:00:00Z").wakesAt("2026-03-04T12:00:00Z");

    assertThat(story.sent()).containsExactly("series/2 2026-03-02T12:00:00Z");
    assertThat(story.messages().getFirst().time()).isEqualTo("2026-03-04T12:00:00Z");
  }

  @Test
  void aPausedCampaignHoldsWhatIsDueUntilItGoesOn() {
    Story story =
        entered(SERIES, "2026-03-01T12:00:00Z")
            .saves(SERIES.replace("live", "paused"), "2026-03-02T00:00:00Z")
            .until("2026-03-03T00:00:00Z");
    assertThat(story.reported()).containsExactly("series/2 DEFERRED PAUSED");
    assertThat(story.nextDue()).isNull();

    story.saves(SERIES, "2026-03-03T00:00:00Z").wakesAt("2026-03-03T00:00:00Z").until(LATER);

    assertThat(story.sent())
        .containsExactly("series/2 2026-03-02T12:00:00Z", "series/4 2026-04-02T12:00:00Z");
    assertThat(story.reported()).hasSize(1);
  }

  @Test
  void aDeletedCampaignEndsWhatWaitsInIt() {
    Story story = entered(SERIES, "2026-03-01T12:00:00Z").deletes("series", "2026-03-02T00:00:00Z");

    assertThat(story.until(LATER).reported()).containsExactly("series/2 SUPPRESSED EXITED");
    assertThat(story.sent()).isEmpty();
  }

  @Test
  void anEntryKeepsTheVersionItEnteredWith() {
    Story story =
        entered(SERIES, "2026-03-01T12:00:00Z")
            .saves(
                SERIES.replace("text: Two", "text: New").replace("P1D", "P9D"),
                "2026-03-02T00:00:00Z")
            .until(LATER);

    assertThat(story.sent())
        .containsExactly("series/2 2026-03-02T12:00:00Z", "series/4 2026-04-02T12:00:00Z");
    assertThat(story.messages()).extracting(m -> m.content().text()).containsExactly("One", "Two");
    assertThat(story.messages()).extracting(m -> m.version()).containsExactly(1, 1);
  }

  @Test
  void aVersionThatIsToApplyNowTakesOverWhatWaits() {
    Story story =
        entered(SERIES, "2026-03-01T12:00:00Z")
            .saves(
                SERIES.replace("text: Two", "text: New").replace("P1D", "P9D") + "apply: now",
                "2026-03-02T00:00:00Z")
            .until(LATER);

    assertThat(story.sent())
        .containsExactly("series/2 2026-03-10T12:00:00Z", "series/4 2026-04-10T12:00:00Z");
    assertThat(story.messages().getLast().content().text()).isEqualTo("New");
  }

  @Test
  void ofWhatIsDueAtOneInstantTheHigherPriorityGoesFirstThenTheCampaignsId() {
    Story story =
        Story.of(
                SERIES.replace("series", "b"),
                SERIES.replace("series", "c") + "priority: 60",
                SERIES.replace("series", "a"))
            .changes(enters(1, "2026-03-01T12:00:00Z", LIFECYCLE_NEW))
            .until("2026-03-03T00:00:00Z");

    assertThat(story.sent())
        .containsExactly(
            "c/2 2026-03-02T12:00:00Z", "a/2 2026-03-02T12:00:00Z", "b/2 2026-03-02T12:00:00Z");
  }

  @Test
  void aTemplateThatFailsForOneHarmsNoOther() {
    String endless = "{% for i in (1..9999) %}{% for j in (1..9999) %}x{% endfor %}{% endfor %}";
    Story story =
        entered(
                SERIES.replace("text: One", "text: \"%s\"".formatted(endless)),
                "2026-03-01T12:00:00Z")
            .until(LATER);

    assertThat(story.reported()).containsExactly("series/2 FAILED TEMPLATE");
    assertThat(story.sent()).containsExactly("series/4 2026-04-02T12:00:00Z");
  }

  @Test
  void aWaitIsCountedInTheCustomersZoneAndMovesWithIt() {
    Story story =
        entered(SERIES, "2026-03-28T11:00:00Z")
            .happens(inZone("Europe/Amsterdam", "2026-03-28T12:00:00Z"))
            .until("2026-04-01T00:00:00Z");

    assertThat(story.sent()).containsExactly("series/2 2026-03-29T10:00:00Z");
  }

  @Test
  void whatAPauseHoldsWasDueWhenItWasAlsoForWhoMovesMeanwhile() {
    Story story =
        entered(SERIES, "2026-04-04T11:00:00Z")
            .saves(SERIES.replace("live", "paused"), "2026-04-05T00:00:00Z")
            .happens(inZone("Australia/Sydney", "2026-04-05T11:10:00Z"))
            .saves(SERIES, "2026-04-05T11:20:00Z")
            .wakesAt("2026-04-05T11:20:00Z");

    assertThat(story.sent()).containsExactly("series/2 2026-04-05T11:00:00Z");
    assertThat(story.messages().getFirst().time()).isEqualTo("2026-04-05T11:20:00Z");
    assertThat(story.reported()).containsExactly("series/2 DEFERRED PAUSED");
  }

  @Test
  void whatIsNotDueYetMovesAlsoWhileTheCampaignIsPaused() {
    Story story =
        entered(SERIES, "2026-04-04T11:00:00Z")
            .saves(SERIES.replace("live", "paused"), "2026-04-05T00:00:00Z")
            .happens(inZone("Australia/Sydney", "2026-04-05T10:00:00Z"))
            .saves(SERIES, "2026-04-05T12:30:00Z")
            .wakesAt("2026-04-05T12:30:00Z");

    assertThat(story.sent()).containsExactly("series/2 2026-04-05T12:00:00Z");
  }

  @Test
  void theHeldOutGetNothingAndItIsSaid() {
    Story story = entered(SERIES + "holdout: 100%", "2026-03-01T12:00:00Z").until(LATER);

    assertThat(story.sent()).isEmpty();
    assertThat(story.outcomes()).extracting(Outcome::reason).containsOnly(Outcome.Reason.HOLDOUT);
  }

  @Test
  void theVariantChoosesTheTemplate() {
    String campaign =
        SERIES.replace("{ template: one }", "{ template: { a: one, b: two } }")
            + "variants: { a: 0%, b: 100% }";

    Story story = entered(campaign, "2026-03-01T12:00:00Z").until("2026-03-03T00:00:00Z");

    assertThat(story.messages())
        .singleElement()
        .satisfies(message -> {
          assertThat(message.variant()).isEqualTo("b");
          assertThat(message.template()).isEqualTo("two");
        });
  }

  @Test
  void whatWasDueBeforeAnEventIsSentBeforeTheEventIsTakenIn() {
    Story story =
        entered(SERIES, "2026-03-01T12:00:00Z")
            .arrives(
                purchase("anna", "1", "2026-03-02T13:00:00Z", "10"),
                Instant.parse("2026-03-02T14:00:00Z"));

    assertThat(story.sent()).containsExactly("series/2 2026-03-02T12:00:00Z");
    assertThat(story.reported()).containsExactly("series/4 SUPPRESSED EXITED");
  }

  private static CustomerEvent inZone(String zone, String time) {
    return TestContact.of("anna", time).timeZone(Update.set(ZoneId.of(zone))).build();
  }

  private static Story entered(String campaign, String at) {
    return Story.of(campaign).changes(enters(1, at, LIFECYCLE_NEW));
  }
}
