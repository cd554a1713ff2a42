/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import static dev.lifecycle.campaign.flow.FlowCampaigns.SERIES;
import static dev.lifecycle.campaign.flow.FlowCampaigns.SURVEY;
import static dev.lifecycle.campaign.flow.TestChanges.enters;
import static dev.lifecycle.campaign.flow.TestChanges.leavesByErasure;
import static dev.lifecycle.event.Category.LIFECYCLE_NEW;
import static dev.lifecycle.testing.TestEvents.contact;
import static dev.lifecycle.testing.TestEvents.envelope;
import static dev.lifecycle.testing.TestEvents.erasure;
import static dev.lifecycle.testing.TestEvents.nps;
import static dev.lifecycle.testing.TestEvents.visit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.campaign.customer.ContactCard;
import dev.lifecycle.campaign.earning.Earnings;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Purchase;
import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.event.Message;
import dev.lifecycle.fact.Orders;
import dev.lifecycle.testing.TestContact;
import dev.lifecycle.testing.TestEvents;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an erasure ends and forgets, and what goes on after it (decision 002). */
class ErasureFlowTest {

  private static final String LATER = "2026-12-01T00:00:00Z";
  private static final String INSTANT = "2026-03-03T00:00:00Z";
  private static final String SEEN =
      """
      campaign: seen
      status: live
      trigger: { event: visit }
      reentry: always
      steps: [ send: { template: t } ]
      templates: { t: { text: Hello } }
      """;

  @Test
  void anErasureForgetsAllAndEndsWhatWaits() {
    Story story =
        Story.of(SERIES)
            .happens(contact("anna", "2026-02-01T00:00:00Z", "Anna", "anna@example.com"))
            .changes(enters(1, "2026-03-01T12:00:00Z", LIFECYCLE_NEW))
            .happens(erasure("anna", "2026-03-02T00:00:00Z"))
            .changes(leavesByErasure(2, "2026-03-02T00:00:00Z", LIFECYCLE_NEW))
            .happens(contact("anna", "2026-02-15T00:00:00Z", "Anna", "late@example.com"))
            .until(LATER);

    assertThat(story.sent()).isEmpty();
    assertThat(story.reported()).containsExactly("series/2 SUPPRESSED ERASED");
    assertThat(story.state().contact()).isEqualTo(ContactCard.EMPTY);
    assertThat(story.state().waiting()).isEmpty();
    assertThat(story.state().memory()).isEmpty();
    assertThat(story.state().categories()).isEmpty();
  }

  @Test
  void whatEnteredAfterAnErasureThatComesLateHasEntered() {
    Story story =
        Story.of(SURVEY.replace("always", "never"))
            .happens(nps("anna", "2026-03-03T10:00:00Z", 6))
            .until("2026-03-03T11:00:00Z")
            .arrives(erasure("anna", "2026-03-02T00:00:00Z"), Instant.parse("2026-03-03T12:00:00Z"))
            .happens(nps("anna", "2026-03-04T10:00:00Z", 5))
            .until(LATER);

    assertThat(story.sent()).containsExactly("survey/1 2026-03-03T10:00:00Z");
  }

  @Test
  void anOrderIdFromBeforeAnErasureIsUsedLikeAnyOther() {
    Story story =
        bought("2026-03-02T10:00:00Z")
            .happens(erasure("anna", "2026-03-03T00:00:00Z"))
            .happens(order("second", "1", "2026-03-04T10:00:00Z"))
            .happens(order("repeat", "1", "2026-03-05T10:00:00Z"))
            .until(LATER);

    assertThat(story.sent())
        .containsExactly("survey/1 2026-03-02T10:00:00Z", "survey/1 2026-03-04T10:00:00Z");
    assertThat(story.messages()).extracting(Message::messageId).doesNotHaveDuplicates();
    assertThat(story.state().orders().placed())
        .extracting(Orders.Order::at)
        .containsExactly(Instant.parse("2026-03-04T10:00:00Z"));
  }

  @Test
  void anErasureThatComesLateLeavesLaterOrdersAndFreesTheIdsOfEarlierOnes() {
    Story story =
        bought("2026-03-02T10:00:00Z")
            .happens(order("second", "2", "2026-03-04T10:00:00Z"))
            .until("2026-03-05T00:00:00Z")
            .arrives(erasure("anna", "2026-03-03T00:00:00Z"), Instant.parse("2026-03-05T00:00:00Z"))
            .arrives(
                order("second", "2", "2026-03-04T10:00:00Z"), Instant.parse("2026-03-05T00:00:00Z"))
            .happens(order("third", "1", "2026-03-06T10:00:00Z"))
            .until(LATER);

    assertThat(story.sent())
        .containsExactly(
            "survey/1 2026-03-02T10:00:00Z",
            "survey/1 2026-03-04T10:00:00Z",
            "survey/1 2026-03-06T10:00:00Z");
    assertThat(story.messages()).extracting(Message::messageId).doesNotHaveDuplicates();
    assertThat(story.state().orders().placed())
        .extracting(Orders.Order::orderId)
        .containsExactly("2", "1");
  }

  /** The erasure comes a moment after the message that it should have been before. */
  @Test
  void whoIsErasedLateAndDidNothingSinceGetsNothingMore() {
    String greetings =
        SERIES.replaceFirst("trigger: .*", "trigger: { anniversary: { of: birthday, every: P1Y } }")
            + "maxLateness: P9D";
    CustomerEvent born =
        TestContact.of("anna", "2026-02-01T00:00:00Z")
            .birthday(Update.set(LocalDate.of(1990, 3, 1)))
            .build();

    Story story =
        Story.of(greetings, SERIES.replace("series", "risk"))
            .happens(born)
            .changes(enters(1, "2026-03-01T09:00:00Z", LIFECYCLE_NEW))
            .until("2026-03-01T09:00:01Z")
            .arrives(erasure("anna", "2026-03-01T08:59:59Z"), Instant.parse("2026-03-01T09:00:02Z"))
            .until(LATER);

    assertThat(story.sent()).isEmpty();
    assertThat(story.reported())
        .containsExactlyInAnyOrder("series/2 SUPPRESSED ERASED", "risk/2 SUPPRESSED ERASED");
    assertThat(story.state().memory()).isEmpty();
  }

  @Test
  void anErasureThatComesLatePartsPurchasesOfOneOrderId() {
    CustomerEvent erasure = erasure("anna", "2026-03-03T00:00:00Z");
    CustomerEvent first = order("first", "1", "2026-03-02T10:00:00Z");
    CustomerEvent visit = visit("anna", "2026-03-03T10:00:00Z");
    CustomerEvent second = order("second", "1", "2026-03-04T10:00:00Z");

    Story inTime = Story.of(SEEN).happens(first).happens(erasure).happens(visit).happens(second);
    Story late =
        Story.of(SEEN)
            .happens(first)
            .happens(visit)
            .happens(second)
            .arrives(erasure, Instant.parse("2026-03-05T00:00:00Z"));

    assertThat(late.state().orders()).isEqualTo(inTime.state().orders());
    assertThat(late.state().newest()).isEqualTo(inTime.state().newest());
    assertThat(late.reported()).containsExactly("seen/1 CONVERTED null");
    assertThat(inTime.reported()).isEqualTo(late.reported());
    assertThat(Earnings.of(List.of(late.state()))).isEqualTo(Earnings.of(List.of(inTime.state())));
  }

  @Test
  void whatComesAfterAnErasureAtItsVeryInstantStaysWhicheverArrivesFirst() {
    CustomerEvent erasure = new CustomerEvent.Erasure(envelope("anna", "b", INSTANT));
    CustomerEvent before = new CustomerEvent.Visit(envelope("anna", "a", INSTANT), "p", null);
    CustomerEvent after = new CustomerEvent.Visit(envelope("anna", "c", INSTANT), "p", null);
    String waits = SEEN.replace("send:", "wait: P1D, send:");

    for (List<CustomerEvent> order :
        List.of(
            List.of(before, erasure, after),
            List.of(before, after, erasure),
            List.of(after, before, erasure),
            List.of(erasure, after, before))) {
      Story story = Story.of(waits);
      order.forEach(event -> story.arrives(event, Instant.parse(INSTANT)));

      assertThat(story.state().waiting())
          .extracting(waiting -> waiting.entry().id())
          .containsExactly("c@" + after.envelope().source());
    }
  }

  @Test
  void whoEnteredAfterAnErasureAtItsVeryInstantHasEntered() {
    CustomerEvent after = new CustomerEvent.Visit(envelope("anna", "c", INSTANT), "p", null);
    Story story =
        Story.of(SEEN.replace("always", "never"))
            .happens(after)
            .arrives(
                new CustomerEvent.Erasure(envelope("anna", "b", INSTANT)), Instant.parse(INSTANT))
            .happens(visit("anna", "2026-03-04T10:00:00Z"));

    assertThat(story.sent()).hasSize(1);
    assertThat(story.state().firstSeen()).isEqualTo(INSTANT);
  }

  private static Story bought(String time) {
    return Story.of(
            SURVEY
                .replace("rating, where: event.score < 7", "purchase")
                .replace("{{ event.score }}", "{{ event.amount }}"))
        .happens(order("first", "1", time));
  }

  private static Purchase order(String event, String orderId, String time) {
    return new Purchase(
        envelope("anna", event, time), orderId, BigDecimal.TEN, TestEvents.EUR, List.of(), null);
  }
}
