/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import static dev.lifecycle.campaign.flow.FlowCampaigns.SERIES;
import static dev.lifecycle.campaign.flow.TestChanges.enters;
import static dev.lifecycle.campaign.flow.TestChanges.entersBy;
import static dev.lifecycle.campaign.flow.TestChanges.leaves;
import static dev.lifecycle.event.Category.LIFECYCLE_NEW;
import static dev.lifecycle.testing.TestEvents.visit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Exits by leaving a category (decision 003). */
class LeavingTest {

  private static final String UNTIL_LEFT =
      SERIES.replace("on: [purchase]", "leaves: [lifecycle:NEW]");
  private static final String LATER = "2026-12-01T00:00:00Z";

  @Test
  void leavingACategoryExits() {
    Story story =
        entered(UNTIL_LEFT).changes(leaves(2, "2026-03-01T13:00:00Z", LIFECYCLE_NEW)).until(LATER);

    assertThat(story.reported()).containsExactly("series/2 SUPPRESSED EXITED");
  }

  /** The bound of decision 003: when a category was left is not kept. */
  @Test
  void whoLeftBeforeALateEntryArrivesIsKeptOutByTheAudienceOnly() {
    String visited = UNTIL_LEFT.replace("enters: [lifecycle:NEW]", "event: visit");
    String inIt = visited + "audience: customer.in('lifecycle:NEW')";
    Story late = entered(visited);
    Story asked = entered(inIt);

    for (Story story : List.of(late, asked)) {
      story
          .changes(leaves(2, "2026-03-01T15:00:00Z", LIFECYCLE_NEW))
          .arrives(visit("anna", "2026-03-01T14:00:00Z"), Instant.parse("2026-03-01T16:00:00Z"))
          .until(LATER);
    }

    assertThat(late.sent()).hasSize(2);
    assertThat(asked.effects()).isEmpty();
  }

  @Test
  void whoEntersACategoryLateIsInItWhateverEndedAnEarlierStay() {
    Story story =
        entered(UNTIL_LEFT + "reentry: always")
            .changes(leaves(2, "2026-03-01T15:00:00Z", LIFECYCLE_NEW))
            .arrives(
                entersBy(3, "2026-03-01T16:00:00Z", "2026-03-01T14:00:00Z", LIFECYCLE_NEW),
                Instant.parse("2026-03-01T16:00:00Z"))
            .until(LATER);

    assertThat(story.reported()).containsExactly("series/2 SUPPRESSED EXITED");
    assertThat(story.sent()).hasSize(2);
  }

  private static Story entered(String campaign) {
    return Story.of(campaign).changes(enters(1, "2026-03-01T12:00:00Z", LIFECYCLE_NEW));
  }
}
