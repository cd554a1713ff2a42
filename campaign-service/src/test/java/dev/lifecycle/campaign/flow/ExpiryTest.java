/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import static dev.lifecycle.testing.TestEvents.envelope;
import static dev.lifecycle.testing.TestEvents.refund;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.campaign.customer.Bought;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Contract;
import dev.lifecycle.event.CustomerEvent.Item;
import dev.lifecycle.event.CustomerEvent.Purchase;
import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.event.Message;
import dev.lifecycle.testing.TestContact;
import dev.lifecycle.testing.TestEvents;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ExpiryTest {

  private static final String REPLACEMENT =
      """
      campaign: replacement
      status: live
      trigger: { expiry: { of: lifetime, before: P1M } }
      steps: [ send: { template: t } ]
      templates:
        t: { text: "{{ trigger.item.name }} ({{ trigger.sku }}) ends on {{ trigger.ends }}" }
      """;
  private static final String WARRANTY = REPLACEMENT.replace("lifetime", "warranty");
  private static final String CONTRACT =
      REPLACEMENT
          .replace("lifetime", "contract")
          .replaceAll("text: .*", "text: '{{ trigger.contract }} {{ trigger.ends }}' }");
  private static final String LATER = "2035-01-01T00:00:00Z";

  @Test
  void anItemIsOfferedAnewBeforeItsLifetimeEnds() {
    Story story =
        Story.of(REPLACEMENT)
            .happens(order("1", "2026-01-31T10:00:00Z", item("kettle", "P2Y", null)))
            .until(LATER);

    assertThat(story.sent()).containsExactly("replacement/1 2027-12-31T09:00:00Z");
    assertThat(story.messages())
        .extracting(message -> message.content().text())
        .containsExactly("The kettle (kettle) ends on 2028-01-31");
  }

  @Test
  void eachItemOfAnOrderIsMetOnceAlsoWhereTheyEndOnOneDay() {
    Story story =
        Story.of(REPLACEMENT)
            .happens(
                order(
                    "1",
                    "2026-01-01T10:00:00Z",
                    item("kettle", "P1Y", null),
                    item("kettle", "P1Y", null),
                    item("lamp", "P1Y", "P2Y"),
                    item("book", null, null)))
            .until(LATER);

    assertThat(story.messages())
        .extracting(Message::entry)
        .extracting(Message.Entry::id)
        .containsExactly("1/kettle/1", "1/kettle/2", "1/lamp/3");
  }

  @Test
  void aMessageHasTheSameIdWhateverTheMachineSpeaks() {
    Locale machine = Locale.getDefault();
    Message message = kettleMessage();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(kettleMessage()).isEqualTo(message);
    } finally {
      Locale.setDefault(machine);
    }
    assertThat(message.entry().id()).isEqualTo("1/kettle/1");
  }

  private static Message kettleMessage() {
    return Story.of(REPLACEMENT)
        .happens(order("1", "2026-01-31T10:00:00Z", item("kettle", "P2Y", null)))
        .until(LATER)
        .messages()
        .getFirst();
  }

  @Test
  void itemsWhoseOrdersAndSkusReadTheSameTogetherAreMetEach() {
    Story story =
        Story.of(REPLACEMENT)
            .happens(order("o/1", "2026-01-01T10:00:00Z", item("x", "P1Y", null)))
            .happens(order("o", "2026-01-01T11:00:00Z", item("1/x", "P1Y", null)))
            .until(LATER);

    assertThat(story.messages())
        .extracting(message -> message.entry().id())
        .containsExactly("o/1%2Fx/1", "o/1/x/1");
  }

  @Test
  void lifetimeAndWarrantyEndEachOnTheirOwn() {
    Story story =
        Story.of(WARRANTY, REPLACEMENT.replace("replacement", "again"))
            .happens(order("1", "2026-01-01T10:00:00Z", item("lamp", "P1Y", "P2Y")))
            .until(LATER);

    assertThat(story.sent())
        .containsExactly("again/1 2026-12-01T09:00:00Z", "replacement/1 2027-12-01T09:00:00Z");
  }

  @Test
  void aRefundThatVoidsTheOrderTakesItsItemsBack() {
    Story story =
        Story.of(REPLACEMENT)
            .happens(order("1", "2026-01-01T10:00:00Z", item("kettle", "P1Y", null)))
            .happens(order("2", "2026-02-01T10:00:00Z", item("lamp", "P1Y", null)))
            .happens(refund("anna", "1", "2026-03-01T10:00:00Z", null))
            .until(LATER);

    assertThat(story.sent()).containsExactly("replacement/1 2027-01-01T09:00:00Z");
  }

  @Test
  void aDateThatPassedWhileTheMachineWasDownIsKeptWhereTheOneBeforeItIsTakenBack() {
    Story story =
        Story.of(REPLACEMENT)
            .happens(order("1", "2026-01-01T10:00:00Z", item("kettle", "P1Y", null)))
            .happens(order("2", "2026-01-02T10:00:00Z", item("lamp", "P1Y", null)))
            .arrives(
                refund("anna", "1", "2026-11-30T10:00:00Z", null),
                Instant.parse("2026-12-03T08:00:00Z"))
            .wakesAt("2026-12-03T08:00:00Z")
            .until(LATER);

    assertThat(story.sent()).containsExactly("replacement/1 2026-12-02T09:00:00Z");
  }

  @Test
  void anOrderThatIsToldLateIsStillMetIfItsDateIsToCome() {
    Story story =
        Story.of(REPLACEMENT)
            .arrives(
                order(
                    "1",
                    "2026-01-01T10:00:00Z",
                    item("kettle", "P2M", null),
                    item("lamp", "P1Y", null)),
                Instant.parse("2026-06-01T00:00:00Z"))
            .until(LATER);

    assertThat(story.messages())
        .extracting(message -> message.entry().id())
        .containsExactly("1/lamp/2");
    assertThat(story.reported()).isEmpty();
  }

  @Test
  void theSameOrderToldTwiceIsMetOnce() {
    var order = order("1", "2026-01-01T10:00:00Z", item("kettle", "P1Y", null));

    Story story =
        Story.of(REPLACEMENT)
            .happens(order)
            .happens(order)
            .happens(order("1", "2026-02-01T10:00:00Z", item("lamp", "P1Y", null)))
            .until(LATER);

    assertThat(story.sent()).containsExactly("replacement/1 2026-12-01T09:00:00Z");
  }

  @Test
  void aCampaignThatIsSavedLaterKnowsWhatWasBoughtBefore() {
    Story story =
        Story.of()
            .happens(order("1", "2026-01-01T10:00:00Z", item("kettle", "P1Y", null)))
            .saves(REPLACEMENT, "2026-05-01T00:00:00Z")
            .until(LATER);

    assertThat(story.sent()).containsExactly("replacement/1 2026-12-01T09:00:00Z");
  }

  @Test
  void aContractIsMetBeforeItEndsAndAgainWhenItWasRenewed() {
    Story story =
        Story.of(CONTRACT)
            .happens(contract("2026-01-01T00:00:00Z", "c1", "2026-06-30"))
            .happens(contract("2026-06-10T00:00:00Z", "c1", "2027-06-30"))
            .until(LATER);

    assertThat(story.sent())
        .containsExactly(
            "replacement/1 2026-05-30T09:00:00Z", "replacement/1 2027-05-30T09:00:00Z");
    assertThat(story.messages().getFirst().content().text()).isEqualTo("c1 2026-06-30");
  }

  @Test
  void aContractThatIsToldAgainWithTheSameDateIsNotMetAgain() {
    Story story =
        Story.of(CONTRACT)
            .happens(contract("2026-01-01T00:00:00Z", "c1", "2026-06-30"))
            .happens(contract("2026-05-30T09:00:00Z", "c1", "2026-06-30"))
            .happens(contract("2026-06-01T00:00:00Z", "c1", "2026-06-30"))
            .until(LATER);

    assertThat(story.sent()).containsExactly("replacement/1 2026-05-30T09:00:00Z");
  }

  @Test
  void aContractWithoutAnEndIsNotMetAndTheOneBesideItIs() {
    Story story =
        Story.of(CONTRACT)
            .happens(
                TestContact.of("anna", "2026-01-01T00:00:00Z")
                    .contracts(
                        Update.set(
                            List.of(
                                new Contract("open", "gas", null),
                                new Contract("c1", null, LocalDate.parse("2026-06-30")))))
                    .build())
            .until(LATER);

    assertThat(story.messages())
        .extracting(message -> message.content().text())
        .containsExactly("c1 2026-06-30");
  }

  @Test
  void theFirstOfJanuary1970IsNoEndOfAContract() {
    Story story =
        Story.of(CONTRACT)
            .happens(contract("1969-06-01T00:00:00Z", "c1", "1970-01-01"))
            .until(LATER);

    assertThat(story.effects()).isEmpty();
  }

  @Test
  void theDayOfPurchaseIsTheOneInTheCustomersOwnZone() {
    Story story =
        Story.of(REPLACEMENT)
            .happens(
                TestContact.of("anna", "2026-01-01T00:00:00Z")
                    .timeZone(Update.set(ZoneId.of("Asia/Tokyo")))
                    .build())
            .happens(order("1", "2026-01-31T20:00:00Z", item("kettle", "P1Y", null)))
            .until(LATER);

    assertThat(story.sent()).containsExactly("replacement/1 2027-01-01T00:00:00Z");
  }

  @Test
  void whatIsKeptOfItemsIsBoundedAndWhatIsOverIsForgotten() {
    Item[] many =
        Collections.nCopies(Bought.MOST + 50, item("cup", "P1Y", null)).toArray(Item[]::new);

    Story story = Story.of().happens(order("1", "2026-01-01T10:00:00Z", many));
    int kept = story.state().bought().size();
    story.happens(order("2", "2027-02-01T10:00:00Z", item("lamp", "P1Y", null)));

    assertThat(kept).isEqualTo(Bought.MOST);
    assertThat(story.state().bought()).extracting(Bought::sku).containsExactly("lamp");
  }

  /** Each item looked for its order among all, again and again. */
  @Test
  @Timeout(20)
  void aHistoryOfManyOrdersRefundsAndItemsIsTakenInQuickly() {
    Story story = Story.of(REPLACEMENT);
    var start = Instant.parse("2026-01-01T10:00:00Z");
    for (int i = 0; i < 800; i++) {
      String time = start.plusSeconds(60L * i).toString();
      story.happens(order("o" + i, time, item("cup", "P1Y", "P2Y")));
      story.happens(refund("anna", "o" + i, time, i % 2 == 0 ? "1" : null));
    }

    assertThat(story.until(LATER).sent()).hasSize(400);
  }

  private static Purchase order(String orderId, String time, Item... items) {
    return new Purchase(
        envelope("anna", "purchase-" + orderId + "-" + time, time),
        orderId,
        BigDecimal.TEN,
        TestEvents.EUR,
        List.of(items),
        null);
  }

  private static Item item(String sku, @Nullable String lifetime, @Nullable String warranty) {
    return new Item(
        sku,
        "The " + sku,
        null,
        null,
        null,
        lifetime == null ? null : Period.parse(lifetime),
        warranty == null ? null : Period.parse(warranty));
  }

  private static CustomerEvent contract(String time, String id, String expires) {
    return TestContact.of("anna", time)
        .contracts(Update.set(List.of(new Contract(id, null, LocalDate.parse(expires)))))
        .build();
  }
}
