/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.replay;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.campaign.definition.CatalogReader;
import dev.lifecycle.campaign.definition.Reading;
import dev.lifecycle.campaign.definition.Share;
import dev.lifecycle.campaign.definition.Source;
import dev.lifecycle.campaign.flow.CampaignDecider;
import dev.lifecycle.campaign.flow.CampaignSettings;
import dev.lifecycle.campaign.flow.Effect;
import dev.lifecycle.campaign.guard.Limits;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Message;
import dev.lifecycle.testing.TestContact;
import dev.lifecycle.testing.TestEvents;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CampaignReplayTest {

  private static final int CUSTOMERS = 60;

  private static final String EVERY_PURCHASE =
      """
      campaign: every-purchase
      status: live
      trigger: { event: purchase }
      reentry: always
      steps: [ send: { template: t } ]
      templates: { t: { text: "Thank you for {{ event.orderId }}" } }
      """;

  private final List<Effect> effects = new ArrayList<>();

  @Test
  void oneBadTemplateAndOneBadRecipientHarmNoOther() {
    String rows = "{% for i in (1..contact.attributes.rows) %}xxxxxxxxxxxxxxxxxxxx{% endfor %}";
    String perRecipient =
        EVERY_PURCHASE.replace("every-purchase", "a").replace("Thank you", rows + "Thank you");
    String endless =
        EVERY_PURCHASE
            .replace("every-purchase", "b")
            .replace("Thank you", "{% for i in (1..99999) %}xxxxxxxxxxxxxxxxxxxx{% endfor %}");
    CampaignReplay replay = replay(perRecipient, endless, EVERY_PURCHASE);

    replay.event(
        TestContact.of("c7", "2026-02-28T00:00:00Z")
            .attributes(Update.set(Map.of("rows", new BigDecimal("999999"))))
            .build());
    buy(replay, "2026-03-01T12:00:00Z");
    replay.advance(Instant.parse("2026-03-02T00:00:00Z"));

    assertThat(messages().stream().collect(groupingBy(Message::campaign, counting())))
        .isEqualTo(Map.of("a", CUSTOMERS - 1L, "every-purchase", (long) CUSTOMERS));
    assertThat(messages()).noneMatch(sent -> sent.campaign().equals("a") && is(sent, "c7"));
  }

  @Test
  void theHeldOutStaySoWheneverTheyEnterAgain() {
    String halved = EVERY_PURCHASE + "holdout: 50%";
    CampaignReplay replay = replay(halved);

    buy(replay, "2026-03-01T12:00:00Z");
    buy(replay, "2026-03-15T12:00:00Z");
    buy(replay, "2026-05-01T12:00:00Z");
    replay.advance(Instant.parse("2026-06-01T00:00:00Z"));

    Map<CustomerId, Long> got =
        messages().stream().collect(groupingBy(Message::customer, counting()));
    assertThat(got.values()).containsOnly(3L);
    assertThat(got.keySet())
        .noneMatch(customer -> Share.heldOut(campaign(halved), customer))
        .hasSizeBetween(15, 45);
  }

  @Test
  void whatIsDueAtOneInstantIsToldByCustomer() {
    CampaignReplay replay = replay(EVERY_PURCHASE);

    buy(replay, "2026-03-01T12:00:00Z");
    replay.advance(Instant.parse("2026-03-02T00:00:00Z"));

    assertThat(messages()).hasSize(CUSTOMERS).extracting(Message::customer).isSorted();
  }

  @Test
  void allInputsAtOnceGiveWhatOneAfterAnotherGives() {
    Instant end = Instant.parse("2026-06-01T00:00:00Z");
    String tenDaysLater =
        EVERY_PURCHASE.replace("every-purchase", "later").replace("[ send", "[ wait: P10D, send");
    CampaignReplay oneByOne = replay(EVERY_PURCHASE, tenDaysLater);
    buy(oneByOne, "2026-03-01T12:00:00Z");
    buy(oneByOne, "2026-03-15T12:00:00Z");
    oneByOne.advance(end);
    List<Effect> expected = List.copyOf(effects);
    effects.clear();

    CampaignReplay atOnce = replay(EVERY_PURCHASE, tenDaysLater);
    atOnce.take(
        Stream.of("2026-03-01T12:00:00Z", "2026-03-15T12:00:00Z")
            .flatMap(CampaignReplayTest::purchases)
            .<Input>map(Input.Event::new)
            .toList());
    atOnce.advance(end);

    assertThat(effects).isEqualTo(expected).isNotEmpty();
  }

  @Test
  void aMoveThatPutsADueTimeIntoThePastSendsNothingInThePast() {
    CampaignReplay replay = replay(EVERY_PURCHASE.replace("[ send", "[ wait: P1M, send"));

    replay.event(TestEvents.purchase("anna", "1", "2026-01-30T16:00:00Z", "10"));
    replay.event(
        TestContact.of("anna", "2026-02-28T10:00:00Z")
            .timeZone(Update.set(ZoneId.of("Pacific/Kiritimati")))
            .build());
    replay.advance(Instant.parse("2026-04-01T00:00:00Z"));

    assertThat(messages())
        .extracting(Message::time)
        .containsExactly(Instant.parse("2026-02-28T10:00:00Z"));
  }

  private static boolean is(Message message, String customer) {
    return message.customer().value().equals(customer);
  }

  private void buy(CampaignReplay replay, String at) {
    purchases(at).forEach(replay::event);
  }

  private static Stream<CustomerEvent> purchases(String at) {
    return IntStream.range(0, CUSTOMERS)
        .mapToObj(i -> TestEvents.purchase("c" + i, "c" + i + at, at, "10"));
  }

  private CampaignReplay replay(String... campaigns) {
    Catalog catalog = Catalog.EMPTY;
    for (String yaml : campaigns) {
      catalog = catalog.with(campaign(yaml), 1, Instant.EPOCH);
    }
    return new CampaignReplay(
        new CampaignDecider(CampaignSettings.DEFAULTS.with(Limits.NONE)),
        catalog,
        (effect, _) -> effects.add(effect));
  }

  private List<Message> messages() {
    return effects.stream()
        .filter(Effect.Send.class::isInstance)
        .map(effect -> ((Effect.Send) effect).message())
        .toList();
  }

  private static Campaign campaign(String yaml) {
    return switch (CatalogReader.read(new Source("test.yaml", yaml, Map.of()))) {
      case Reading.Valid(Campaign campaign) -> campaign;
      case Reading.Invalid invalid -> throw new IllegalArgumentException(invalid.toString());
    };
  }
}
