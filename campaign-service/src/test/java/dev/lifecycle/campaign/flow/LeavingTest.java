/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import static dev.lifecycle.campaign.flow.FlowCampaigns.SERIES;
import static dev.lifecycle.campaign.flow.TestChanges.enters;
import static dev.lifecycle.campaign.flow.TestChanges.entersBy;
import static dev.lifecycle.campaign.flow.TestChanges.leaves;
import static dev.lifecycle.campaign.flow.TestChanges.leavesByErasure;
import static dev.lifecycle.event.Category.LIFECYCLE_NEW;
import static dev.lifecycle.testing.TestEvents.erasure;
import static dev.lifecycle.testing.TestEvents.visit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CustomerEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Exits by leaving a category (decision 003). */
class LeavingTest {

  private static final String UNTIL_LEFT =
      SERIES.replace("on: [purchase]", "leaves: [lifecycle:NEW]");
  private static final String VISITED =
      UNTIL_LEFT.replace("enters: [lifecycle:NEW]", "event: visit");
  private static final CustomerEvent VISIT = visit("anna", "2026-03-01T14:00:00Z");
  private static final CategoryChange LEFT = leaves(2, "2026-03-01T15:00:00Z", LIFECYCLE_NEW);
  private static final Instant EVENING = Instant.parse("2026-03-01T16:00:00Z");
  private static final String LATER = "2026-12-01T00:00:00Z";

  @Test
  void leavingACategoryExits() {
    Story story =
        entered(UNTIL_LEFT).changes(leaves(2, "2026-03-01T13:00:00Z", LIFECYCLE_NEW)).until(LATER);

    assertThat(story.reported()).containsExactly("series/2 SUPPRESSED EXITED");
  }

  @Test
  void whoLeftBeforeALateEntryArrivesExitsLikeWhoLeftAfterIt() {
    Story inTime = entered(VISITED).happens(VISIT).changes(LEFT).until(LATER);
    Story late = entered(VISITED).changes(LEFT).arrives(VISIT, EVENING).until(LATER);

    assertThat(late.reported()).containsExactly("series/2 SUPPRESSED EXITED");
    assertThat(late.reported()).isEqualTo(inTime.reported());
    assertThat(late.sent()).isEmpty();
  }

  @Test
  void whatWasLeftAtTheInstantOfALateEntryOrBeforeEndsNothing() {
    Story story =
        entered(VISITED)
            .changes(LEFT)
            .arrives(visit("anna", LEFT.at().toString()), EVENING)
            .until(LATER);

    assertThat(story.sent()).hasSize(2);
  }

  @Test
  void whatCameBackSinceEndsALateEntryAllTheSame() {
    Story story =
        entered(VISITED)
            .changes(LEFT)
            .changes(enters(3, "2026-03-01T15:30:00Z", LIFECYCLE_NEW))
            .arrives(VISIT, EVENING)
            .until(LATER);

    assertThat(story.sent()).isEmpty();
  }

  @Test
  void whenACategoryWasLeftIsForgottenWithTheCustomer() {
    Story story = entered(VISITED).changes(LEFT);
    assertThat(story.state().left()).containsOnlyKeys(LIFECYCLE_NEW);

    story
        .happens(erasure("anna", "2026-03-02T00:00:00Z"))
        .changes(leavesByErasure(3, "2026-03-02T00:00:00Z", LIFECYCLE_NEW));

    assertThat(story.state().left()).isEmpty();
  }

  @Test
  void nothingIsKeptOfCategoriesWhoseLeavingEndsNothing() {
    Story story = entered(SERIES).changes(LEFT);

    assertThat(story.state().left()).isEmpty();
  }

  @Test
  void whoEntersACategoryLateIsInItWhateverEndedAnEarlierStay() {
    Story story =
        entered(UNTIL_LEFT + "reentry: always")
            .changes(LEFT)
            .arrives(
                entersBy(3, "2026-03-01T16:00:00Z", "2026-03-01T14:00:00Z", LIFECYCLE_NEW), EVENING)
            .until(LATER);

    assertThat(story.reported()).containsExactly("series/2 SUPPRESSED EXITED");
    assertThat(story.sent()).hasSize(2);
  }

  private static Story entered(String campaign) {
    return Story.of(campaign).changes(enters(1, "2026-03-01T12:00:00Z", LIFECYCLE_NEW));
  }
}
