/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import static dev.lifecycle.campaign.flow.FlowCampaigns.SURVEY;
import static dev.lifecycle.campaign.flow.TestChanges.enters;
import static dev.lifecycle.campaign.flow.TestChanges.entersBy;
import static dev.lifecycle.campaign.flow.TestChanges.leaves;
import static dev.lifecycle.event.Category.LIFECYCLE_ACTIVE;
import static dev.lifecycle.event.Category.LIFECYCLE_NEW;
import static dev.lifecycle.event.Category.LIFECYCLE_UNHAPPY;
import static dev.lifecycle.testing.TestEvents.contact;
import static dev.lifecycle.testing.TestEvents.envelope;
import static dev.lifecycle.testing.TestEvents.nps;
import static dev.lifecycle.testing.TestEvents.purchase;
import static dev.lifecycle.testing.TestEvents.visit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Purchase;
import dev.lifecycle.event.CustomerEvent.Rating;
import dev.lifecycle.event.CustomerEvent.Scale;
import dev.lifecycle.event.Envelope;
import dev.lifecycle.testing.TestEvents;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnteringTest {

  private static final String WELCOME =
      """
      campaign: welcome
      status: live
      trigger: { enters: [lifecycle:NEW] }
      steps:
        - wait: PT1H
        - send: { template: hello }
      templates:
        hello: { subject: Hello, text: "Hi {{ contact.name }}" }
      """;
  private static final String LATER = "2026-12-01T00:00:00Z";

  @Test
  void sendsTheMessageWhenTheWaitIsOver() {
    Story story =
        Story.of(WELCOME)
            .happens(contact("anna", "2026-03-01T00:00:00Z", "Anna", "anna@example.com"))
            .changes(enters(1, "2026-03-01T10:00:00Z", LIFECYCLE_NEW))
            .until(LATER);

    assertThat(story.sent()).containsExactly("welcome/2 2026-03-01T11:00:00Z");
    assertThat(story.messages().getFirst())
        .satisfies(message -> {
          assertThat(message.channel()).isEqualTo("outbox");
          assertThat(message.entry().id()).isEqualTo("anna/1");
          assertThat(message.time()).isEqualTo(message.dueAt());
          assertThat(message.version()).isEqualTo(1);
          assertThat(message.content().html()).isEqualTo("<p>Hi Anna</p>\n");
        });
  }

  @Test
  void twoEventsWhoseIdsAndSourcesReadTheSameTogetherAreTwoEntries() {
    Story story =
        Story.of(SURVEY)
            .happens(badRating("x@y", "/s"))
            .happens(badRating("x", "y@/s"))
            .until(LATER);

    assertThat(story.messages())
        .extracting(message -> message.entry().id())
        .containsExactlyInAnyOrder("x@y@/s", "x@y%40/s");
  }

  private static CustomerEvent badRating(String id, String source) {
    return new Rating(
        new Envelope(id, source, TestEvents.ANNA, Instant.parse("2026-03-01T10:00:00Z")),
        2,
        Scale.NPS,
        null,
        null);
  }

  @Test
  void aChangeCausedByAnEarlierEventEntersAtTheEvent() {
    Story story =
        Story.of(WELCOME)
            .changes(entersBy(1, "2026-03-05T00:00:00Z", "2026-03-04T23:30:00Z", LIFECYCLE_NEW))
            .until(LATER);

    assertThat(story.sent()).containsExactly("welcome/2 2026-03-05T00:30:00Z");
  }

  @Test
  void historyImportedLateIsStaleAndMailsNobody() {
    Story story =
        Story.of(WELCOME)
            .changes(entersBy(1, "2026-03-05T00:00:00Z", "2024-01-01T00:00:00Z", LIFECYCLE_NEW))
            .wakesAt("2026-03-05T00:00:00Z");

    assertThat(story.sent()).isEmpty();
    assertThat(story.reported()).containsExactly("welcome/2 SUPPRESSED STALE");
  }

  @Test
  void anEventEntersWhereItsConditionHolds() {
    Story story =
        Story.of(SURVEY)
            .happens(nps("anna", "2026-03-01T10:00:00Z", 9))
            .happens(nps("anna", "2026-03-02T10:00:00Z", 6))
            .until(LATER);

    assertThat(story.messages())
        .singleElement()
        .satisfies(message -> assertThat(message.content().text()).isEqualTo("You gave us 6"));
  }

  @Test
  void theSameEventTwiceEntersOnce() {
    Story story =
        Story.of(SURVEY)
            .happens(nps("anna", "2026-03-02T10:00:00Z", 6))
            .happens(nps("anna", "2026-03-02T10:00:00Z", 6))
            .until("2026-03-03T00:00:00Z")
            .arrives(nps("anna", "2026-03-02T10:00:00Z", 6), Instant.parse("2026-03-03T00:00:00Z"))
            .until(LATER);

    assertThat(story.sent()).containsExactly("survey/1 2026-03-02T10:00:00Z");
  }

  @Test
  void theSameOrderToldTwiceEntersOnce() {
    String campaign =
        SURVEY
            .replace("rating, where: event.score < 7", "purchase")
            .replace("{{ event.score }}", "{{ event.amount }}");
    Story story =
        Story.of(campaign)
            .happens(purchase("anna", "1", "2026-03-02T10:00:00Z", "49.90"))
            .happens(purchase("anna", "1", "2026-03-04T10:00:00Z", "49.90"))
            .until(LATER);

    assertThat(story.sent()).containsExactly("survey/1 2026-03-02T10:00:00Z");
    assertThat(story.messages().getFirst().content().text()).isEqualTo("You gave us 49.90");
  }

  @Test
  void theSameEventWithAnotherOrderEndsNothing() {
    var order = purchase("anna", "1", "2026-03-01T10:00:00Z", "49.90");
    var again =
        new Purchase(
            envelope("anna", order.envelope().id(), "2026-03-01T10:30:00Z"),
            "2",
            order.amount(),
            order.currency(),
            List.of(),
            null);

    Story story =
        Story.of(WELCOME + "exit: { on: [purchase] }")
            .happens(order)
            .changes(enters(1, "2026-03-01T10:00:00Z", LIFECYCLE_NEW))
            .happens(again)
            .until(LATER);

    assertThat(story.sent()).containsExactly("welcome/2 2026-03-01T11:00:00Z");
  }

  @Test
  void theSameChangeTwiceEntersOnce() {
    var change = enters(1, "2026-03-01T10:00:00Z", LIFECYCLE_NEW);

    Story story =
        Story.of(WELCOME.replace("steps:", "reentry: always\nsteps:"))
            .changes(change)
            .changes(change)
            .until(LATER);

    assertThat(story.sent()).hasSize(1);
  }

  @Test
  void neverMeansOneEntryEver() {
    assertThat(returning("never").sent()).containsExactly("welcome/2 2026-03-01T01:00:00Z");
  }

  @Test
  void reentryAfterLeavingWorks() {
    assertThat(returning("always").sent())
        .containsExactly(
            "welcome/2 2026-03-01T01:00:00Z",
            "welcome/2 2026-03-20T01:00:00Z",
            "welcome/2 2026-04-19T01:00:00Z");
  }

  @Test
  void aPeriodBarsEntriesWithinItAfterTheLast() {
    assertThat(returning("P30D").sent())
        .containsExactly("welcome/2 2026-03-01T01:00:00Z", "welcome/2 2026-04-19T01:00:00Z");
  }

  private static Story returning(String reentry) {
    return Story.of(
            WELCOME.replace(
                "steps:",
                "exit: { leaves: [lifecycle:NEW] }\nreentry: %s\nsteps:".formatted(reentry)))
        .changes(enters(1, "2026-03-01T00:00:00Z", LIFECYCLE_NEW))
        .changes(leaves(2, "2026-03-10T00:00:00Z", LIFECYCLE_NEW))
        .changes(enters(3, "2026-03-20T00:00:00Z", LIFECYCLE_NEW))
        .changes(leaves(4, "2026-04-01T00:00:00Z", LIFECYCLE_NEW))
        .changes(enters(5, "2026-04-19T00:00:00Z", LIFECYCLE_NEW))
        .until(LATER);
  }

  @Test
  void whoIsNotInTheAudienceDoesNotEnter() {
    String campaign = WELCOME + "audience: \"!customer.in('lifecycle:UNHAPPY')\"";

    Story story =
        Story.of(campaign)
            .changes(enters(1, "2026-03-01T00:00:00Z", LIFECYCLE_NEW, LIFECYCLE_UNHAPPY))
            .changes(enters(2, "2026-03-02T00:00:00Z", LIFECYCLE_ACTIVE))
            .until(LATER);

    assertThat(story.effects()).isEmpty();
  }

  @Test
  void aConditionThatCannotBeWorkedOutKeepsOutAndIsCounted() {
    String campaign = WELCOME + "audience: contact.name.startsWith('A')";

    Story story =
        Story.of(campaign).changes(enters(1, "2026-03-01T00:00:00Z", LIFECYCLE_NEW)).until(LATER);

    assertThat(story.effects())
        .singleElement()
        .isInstanceOfSatisfying(
            Effect.ConditionFailed.class,
            failed -> {
              assertThat(failed.campaign()).isEqualTo("welcome");
              assertThat(failed.failure().condition()).isEqualTo("contact.name.startsWith('A')");
            });
  }

  @Test
  void anEntryIsToldOnceWithItsCauseAndInstant() {
    Story story =
        Story.of(WELCOME).changes(enters(1, "2026-03-01T00:00:00Z", LIFECYCLE_NEW)).until(LATER);

    assertThat(story.effects())
        .filteredOn(Effect.Entered.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            Effect.Entered.class,
            entered -> {
              assertThat(entered.campaign()).isEqualTo("welcome");
              assertThat(entered.entry().at()).isEqualTo("2026-03-01T00:00:00Z");
              assertThat(entered.entry()).isEqualTo(story.messages().getFirst().entry());
            });
  }

  @Test
  void aDraftCollectsNobodyAndGoingLiveMailsNobodyWhoCameBefore() {
    Story story =
        Story.of(WELCOME.replace("live", "draft"))
            .changes(enters(1, "2026-03-01T00:00:00Z", LIFECYCLE_NEW))
            .saves(WELCOME, "2026-03-01T00:30:00Z")
            .until(LATER);

    assertThat(story.effects()).isEmpty();
  }

  @Test
  void aDraftIsRehearsedFromTheFirstEventOn() {
    Story story =
        Story.of(WELCOME.replace("live", "draft"))
            .rehearsed()
            .changes(enters(1, "1989-03-01T00:00:00Z", LIFECYCLE_NEW))
            .until(LATER);

    assertThat(story.sent()).containsExactly("welcome/2 1989-03-01T01:00:00Z");
  }

  @Test
  void publishingAgainSendsNothingThatIsPast() {
    Story story =
        Story.of(WELCOME)
            .happens(visit("anna", "2026-02-01T00:00:00Z"))
            .saves(WELCOME.replace("live", "draft"), "2026-03-01T00:00:00Z")
            .changes(enters(1, "2026-03-02T00:00:00Z", LIFECYCLE_NEW))
            .saves(WELCOME, "2026-03-03T00:00:00Z")
            .until(LATER);

    assertThat(story.effects()).isEmpty();
  }

  @Test
  void goingLiveEntersThoseWhoAreInTheCategoryWhereItSaysSo() {
    Story story =
        Story.of(WELCOME.replace("live", "draft"))
            .changes(enters(1, "2026-03-01T00:00:00Z", LIFECYCLE_NEW))
            .saves(WELCOME + "onPublish: includeCurrent", "2026-04-01T00:00:00Z")
            .saves(WELCOME + "onPublish: includeCurrent", "2026-04-02T00:00:00Z")
            .until(LATER);

    assertThat(story.sent()).containsExactly("welcome/2 2026-04-01T01:00:00Z");
  }

  @Test
  void anotherCategoryOfTheSameModelDoesNotEnter() {
    Story story =
        Story.of(WELCOME).changes(enters(1, "2026-03-01T00:00:00Z", LIFECYCLE_ACTIVE)).until(LATER);

    assertThat(story.effects()).isEmpty();
  }
}
