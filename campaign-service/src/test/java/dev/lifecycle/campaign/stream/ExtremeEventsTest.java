/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import static dev.lifecycle.testing.ExtremeEvents.CUSTOMER;
import static dev.lifecycle.testing.ExtremeEvents.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.campaign.definition.CatalogReader;
import dev.lifecycle.campaign.definition.Reading;
import dev.lifecycle.campaign.definition.Source;
import dev.lifecycle.campaign.definition.Sources;
import dev.lifecycle.campaign.earning.Earnings;
import dev.lifecycle.campaign.earning.EarningsTable;
import dev.lifecycle.campaign.flow.CampaignDecider;
import dev.lifecycle.campaign.flow.CampaignSettings;
import dev.lifecycle.campaign.flow.Decision;
import dev.lifecycle.campaign.flow.Effect;
import dev.lifecycle.campaign.guard.Limits;
import dev.lifecycle.campaign.why.Explainer;
import dev.lifecycle.codec.EventWriter;
import dev.lifecycle.codec.OwnEventReader;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.LifecycleEvent;
import dev.lifecycle.testing.ExtremeEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No event that is accepted stops a partition, whatever its numbers, dates and ids. */
class ExtremeEventsTest {

  private static final Instant SAVED = Instant.parse("1990-01-01T00:00:00Z");
  private static final List<String> TRIGGERS =
      List.of(
          "{ anniversary: { of: attributes.day, every: P1D } }",
          "{ anniversary: { of: attributes.far, at: [P100Y] } }",
          "{ anniversary: { of: birthday, at: [P100Y] } }",
          "{ anniversary: { of: firstPurchase, every: P1M } }",
          "{ anniversary: { of: lastPurchase, at: [P1D] } }",
          "{ inactive: { of: purchase, for: P100Y } }",
          "{ inactive: { of: visit, for: P1D } }",
          "{ expiry: { of: contract, before: P100Y } }",
          "{ expiry: { of: lifetime, before: P100Y } }",
          "{ expiry: { of: warranty } }",
          "{ event: purchase, where: \"event.amount > 1.0 && event.items.exists(i, i.quantity < 0.0)\" }",
          "{ event: purchase }",
          "{ event: refund }",
          "{ event: rating, where: event.score < 7 }",
          "{ event: complaint }",
          "{ event: testimonial }",
          "{ event: referral }",
          "{ event: visit }");
  private static final String CAMPAIGN =
      """
      campaign: cNUMBER
      status: live
      trigger: TRIGGER
      reentry: always
      steps: [ send: { template: t }, wait: P100Y, send: { template: t } ]
      templates:
        t:
          text: >
            {{ contact.name }} {{ contact.birthday | date: '%d %B %Y' }} {{ contact.attributes.number | times: 3 }}
            {{ customer.first | date: '%d %B %Y' }} GAP
      """;

  private final CampaignDecider decider =
      new CampaignDecider(
          new CampaignSettings(
              ZoneId.of("Pacific/Apia"), LocalTime.MAX, Limits.NONE, ExtremeEvents.RATES));
  private final Catalog catalog = catalog();

  @Test
  void everythingThatIsAcceptedIsDecidedOnStoredAndTold() {
    var events = new ArrayList<>(ExtremeEvents.all());
    Collections.shuffle(events, new Random(1));
    CustomerState state = CustomerState.unknown(CUSTOMER);
    for (CustomerEvent event : events) {
      state = taken(decider.onEvent(state, event, catalog, NOW));
    }
    Instant due = state.nextDue();
    for (int i = 0; i < 100 && due != null; i++) {
      state = taken(decider.onTime(state, catalog, due));
      due = state.nextDue();
    }
    state = taken(decider.onTime(state, catalog, NOW.plus(Duration.ofDays(400))));

    assertThat(new Explainer(decider.settings(), catalog, NOW).explain(state, List.of()))
        .isNotEmpty();
    assertThat(EarningsTable.of(Earnings.of(List.of(state))).campaigns()).isNotEmpty();
    assertThat(state.bought()).isNotEmpty();
  }

  private static CustomerState taken(Decision decision) {
    for (Effect effect : decision.effects()) {
      switch (effect) {
        case Effect.Send(var message) -> requireReadable(message);
        case Effect.Report(var outcome) -> requireReadable(outcome);
        default -> {}
      }
    }
    CustomerState next = decision.next();
    byte[] stored = CustomerStateCodec.encode(new KeptCustomer(next, next.nextDue(), List.of()));
    assertThat(CustomerStateCodec.decode(CUSTOMER, stored).state()).isEqualTo(next);
    return next;
  }

  private static void requireReadable(LifecycleEvent event) {
    byte[] written = EventWriter.structured(event);
    assertThat(EventWriter.structured(OwnEventReader.readStructured(written))).isEqualTo(written);
  }

  private static Catalog catalog() {
    Stream<Source> own =
        TRIGGERS.stream()
            .map(trigger ->
                CAMPAIGN
                    .replace("NUMBER", Integer.toString(TRIGGERS.indexOf(trigger)))
                    .replace("TRIGGER", trigger)
                    .replace("GAP", gap(trigger)))
            .map(yaml -> new Source("test.yaml", yaml, Map.of()));
    Catalog catalog = Catalog.EMPTY;
    for (Source source : Stream.concat(Sources.shipped().stream(), own).toList()) {
      catalog = catalog.with(campaign(source), 1, SAVED);
    }
    return catalog;
  }

  private static String gap(String trigger) {
    if (trigger.contains("expiry")) {
      return "{{ trigger.ends }}";
    }
    return trigger.matches(".*event: (purchase|refund).*")
        ? "{{ event.amount | divided_by: 3 | round: 2 }}"
        : "";
  }

  private static Campaign campaign(Source source) {
    return switch (CatalogReader.read(source)) {
      case Reading.Valid(Campaign campaign) -> campaign;
      case Reading.Invalid invalid -> throw new IllegalArgumentException(invalid.toString());
    };
  }
}
