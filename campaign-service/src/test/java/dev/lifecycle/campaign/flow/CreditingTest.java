/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import static dev.lifecycle.campaign.flow.TestChanges.enters;
import static dev.lifecycle.event.Category.LIFECYCLE_NEW;
import static dev.lifecycle.testing.TestEvents.erasure;
import static dev.lifecycle.testing.TestEvents.purchase;
import static dev.lifecycle.testing.TestEvents.refund;
import static dev.lifecycle.testing.TestEvents.visit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.campaign.customer.Account;
import dev.lifecycle.campaign.customer.Group;
import dev.lifecycle.campaign.customer.Ledger;
import dev.lifecycle.campaign.customer.Standing;
import dev.lifecycle.campaign.customer.Touch;
import dev.lifecycle.campaign.earning.Earnings;
import dev.lifecycle.campaign.earning.Tally;
import dev.lifecycle.campaign.guard.Cap;
import dev.lifecycle.campaign.guard.Caps;
import dev.lifecycle.campaign.guard.Limits;
import dev.lifecycle.campaign.guard.QuietHours;
import dev.lifecycle.event.Outcome;
import dev.lifecycle.event.Outcome.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CreditingTest {

  private static final String HELLO =
      """
      campaign: hello
      status: live
      trigger: { enters: [lifecycle:NEW] }
      reentry: always
      steps: [ send: { template: t } ]
      templates: { t: { text: Hello } }
      """;
  private static final String EVERY_VISIT =
      HELLO.replace("enters: [lifecycle:NEW]", "event: visit").replace("hello", "visited");
  private static final String HELD_OUT = HELLO + "holdout: 100%\n";
  private static final String SENT = "2026-03-01T12:00:00Z";

  @Test
  void aPurchaseAfterAMessageIsItsConversion() {
    Story story = messaged(HELLO).happens(purchase("anna", "1", "2026-03-02T00:00:00Z", "25.50"));

    assertThat(story.outcomes())
        .singleElement()
        .satisfies(outcome -> {
          assertThat(outcome.kind()).isEqualTo(Kind.CONVERTED);
          assertThat(outcome.messageId()).isEqualTo(story.messages().getFirst().messageId());
          assertThat(outcome.at()).isEqualTo("2026-03-02T00:00:00Z");
          assertThat(outcome.reason()).isNull();
          assertThat(outcome.detail()).isEqualTo("Order '1' for 25.50 EUR at 2026-03-02T00:00:00Z");
        });
    assertThat(revenue(story, false)).isEqualTo("25.5");
  }

  @Test
  void theWindowBeginsAfterTheMessageAndEndsBeforeTheAttributionIsOver() {
    assertThat(conversions(purchasedAt(SENT))).isZero();
    assertThat(conversions(purchasedAt("2026-03-01T12:00:00.000000001Z"))).isOne();
    assertThat(conversions(purchasedAt("2026-03-15T11:59:59.999999999Z"))).isOne();
    assertThat(conversions(purchasedAt("2026-03-15T12:00:00Z"))).isZero();
  }

  @Test
  void aHeldOutCustomerConvertsFromTheMomentTheMessageWouldHaveGone() {
    Story story = messaged(HELD_OUT).happens(purchase("anna", "1", "2026-03-02T00:00:00Z", "10"));

    assertThat(story.messages()).isEmpty();
    assertThat(story.reported())
        .containsExactly("hello/1 SUPPRESSED HOLDOUT", "hello/1 CONVERTED HOLDOUT");
    assertThat(revenue(story, true)).isEqualTo("10");
    assertThat(tally(story, false)).isEqualTo(Tally.NONE);
  }

  @Test
  void aHeldOutCustomerWhomNothingWouldHaveReachedIsNotCounted() {
    var byEmail = new Limits(Set.of("email"), Caps.NONE, QuietHours.OFF);
    Story story = sent(byEmail, HELD_OUT + "class: transactional\n");

    assertThat(story.reported()).containsExactly("hello/1 SUPPRESSED HOLDOUT");
    assertThat(story.state().ledger()).isEqualTo(Ledger.EMPTY);
  }

  @Test
  void aHeldOutMessageCountsFromTheEndOfQuietHours() {
    Story story =
        sent(
            new Limits(Set.of(), Caps.NONE, new QuietHours(LocalTime.NOON, LocalTime.of(9, 0))),
            HELD_OUT);

    story.happens(purchase("anna", "1", "2026-03-01T20:00:00Z", "10"));
    assertThat(conversions(story)).isZero();
    assertThat(tally(story, true).customers()).isOne();

    story.happens(purchase("anna", "2", "2026-03-02T20:00:00Z", "10"));
    assertThat(conversions(story)).isOne();
  }

  @Test
  void whatAHeldOutCustomerWouldHaveGotCountsForTheCapsOfItsCampaignAlone() {
    var oneADay = new Caps(new Cap(1, null), Map.of(), Map.of());
    Story story =
        Story.of(
            CampaignSettings.DEFAULTS.with(new Limits(Set.of(), oneADay, QuietHours.OFF)),
            EVERY_VISIT + "holdout: 100%\n",
            HELLO);
    for (String time : List.of("2026-03-01T09:00:00Z", "2026-03-01T10:00:00Z")) {
      story.happens(visit("anna", time)).until(time);
    }
    assertThat(story.state().ledger().touches()).hasSize(1);

    story.changes(enters(1, SENT, LIFECYCLE_NEW)).until(SENT);
    assertThat(story.sent()).hasSize(1);

    story.happens(visit("anna", "2026-03-02T09:00:00Z")).until("2026-03-02T09:00:00Z");
    assertThat(story.state().ledger().touches())
        .extracting(touch -> touch.window().after().toString())
        .containsExactly("2026-03-01T09:00:00Z", SENT, "2026-03-02T09:00:00Z");
  }

  @Test
  void whatAHeldOutCustomerWouldHaveGotCountsForItsOwnChannel() {
    var oneByWebhook = new Caps(Cap.NONE, Map.of("webhook", new Cap(1, null)), Map.of());
    String byWebhook = "send: { template: t, channels: [webhook] }";
    String steps = "[ send: { template: t }, %s, %s ]".formatted(byWebhook, byWebhook);
    Story story =
        sent(
            new Limits(Set.of("webhook"), oneByWebhook, QuietHours.OFF),
            HELD_OUT.replace("[ send: { template: t } ]", steps));

    assertThat(story.reported()).hasSize(3);
    assertThat(story.state().ledger().touches()).extracting(Touch::step).containsExactly(1, 2);
  }

  @Test
  void aNoteToTheManagerCountsForNoCapOfTheHeldOutEither() {
    var oneADay = new Caps(new Cap(1, null), Map.of(), Map.of());
    String note = "send: { template: t, channels: [manager] }";
    String steps = "[ %s, send: { template: t } ]".formatted(note);
    Story story =
        sent(
            new Limits(Set.of(), oneADay, QuietHours.OFF),
            HELD_OUT.replace("[ send: { template: t } ]", steps));

    assertThat(story.state().ledger().touches()).extracting(Touch::step).containsExactly(1, 2);
  }

  @Test
  void aHeldOutCustomerWhoseMessageCannotBeWrittenIsNotCounted() {
    String endless = "{% for i in (1..9999) %}{% for j in (1..9999) %}x{% endfor %}{% endfor %}";
    Story story = messaged(HELD_OUT.replace("text: Hello", "text: \"%s\"".formatted(endless)));

    assertThat(story.reported()).containsExactly("hello/1 SUPPRESSED HOLDOUT");
    assertThat(story.state().ledger()).isEqualTo(Ledger.EMPTY);
  }

  @Test
  void aCustomerWithoutAPurchaseCountsWithNothing() {
    Tally tally = tally(messaged(HELLO), false);

    assertThat(tally.customers()).isOne();
    assertThat(tally.converted()).isZero();
    assertThat(tally.revenue()).isZero();
  }

  @Test
  void aRefundTakesRevenueBackAndAWholeOneTheConversionToo() {
    Story story = messaged(HELLO).happens(purchase("anna", "1", "2026-03-02T00:00:00Z", "30"));

    story.happens(refund("anna", "1", "2026-03-20T00:00:00Z", "12"));
    assertThat(revenue(story, false)).isEqualTo("18");

    story.happens(refund("anna", "1", "2026-03-21T00:00:00Z", null));
    assertThat(revenue(story, false)).isZero();
    assertThat(tally(story, false).converted()).isZero();
    assertThat(story.outcomes()).hasSize(1);
  }

  @Test
  void aRefundLongAfterTheAttributionChangesNothing() {
    Story story = messaged(HELLO).happens(purchase("anna", "1", "2026-03-02T00:00:00Z", "30"));

    story.happens(refund("anna", "1", "2026-04-14T12:00:00Z", null));

    assertThat(revenue(story, false)).isEqualTo("30");
  }

  @Test
  void windowsThatOverlapCountAPurchaseOnceForTheNewestMessage() {
    Story story =
        messaged(HELLO)
            .changes(enters(2, "2026-03-05T12:00:00Z", LIFECYCLE_NEW))
            .until("2026-03-05T12:00:00Z")
            .happens(purchase("anna", "1", "2026-03-06T00:00:00Z", "40"))
            .happens(purchase("anna", "2", "2026-03-17T00:00:00Z", "2"));

    assertThat(story.messages()).hasSize(2);
    assertThat(conversions(story)).isEqualTo(2);
    assertThat(story.outcomes())
        .extracting(Outcome::messageId)
        .containsOnly(story.messages().getLast().messageId());
    assertThat(tally(story, false).customers()).isOne();
    assertThat(revenue(story, false)).isEqualTo("42");
  }

  @Test
  void aPurchaseCountsInFullForEachCampaignBeforeIt() {
    Story story =
        Story.of(HELLO, HELLO.replace("hello", "other"))
            .changes(enters(1, SENT, LIFECYCLE_NEW))
            .until(SENT)
            .happens(purchase("anna", "1", "2026-03-02T00:00:00Z", "10"));

    assertThat(story.reported())
        .containsExactly("hello/1 CONVERTED null", "other/1 CONVERTED null");
    assertThat(earnings(story).byCampaign().values())
        .extracting(each -> each.messaged().revenue().toPlainString())
        .containsExactly("10", "10");
  }

  @Test
  void theSamePurchaseTwiceConvertsOnce() {
    Story story =
        messaged(HELLO)
            .happens(purchase("anna", "1", "2026-03-02T00:00:00Z", "10"))
            .happens(purchase("anna", "1", "2026-03-02T00:00:00Z", "10"));

    assertThat(conversions(story)).isOne();
  }

  @Test
  void aPurchaseThatArrivesLateCountsByWhenItHappened() {
    Story story = messaged(HELLO);

    story.arrives(
        purchase("anna", "1", "2026-03-02T00:00:00Z", "10"), Instant.parse("2026-03-20T00:00:00Z"));
    story.arrives(
        purchase("anna", "2", "2026-03-01T11:00:00Z", "7"), Instant.parse("2026-03-20T00:00:00Z"));

    assertThat(conversions(story)).isOne();
    assertThat(revenue(story, false)).isEqualTo("10");
  }

  @Test
  void aPurchaseThatArrivesLongAfterItsMessageIsOverNeitherCountsNorConverts() {
    Story story =
        messaged(HELLO)
            .changes(enters(2, "2026-03-14T12:00:00Z", LIFECYCLE_NEW))
            .until("2026-03-14T12:00:00Z");

    story.arrives(
        purchase("anna", "1", "2026-03-02T00:00:00Z", "10"), Instant.parse("2026-04-14T11:59:59Z"));
    assertThat(conversions(story)).isOne();
    assertThat(revenue(story, false)).isEqualTo("10");

    story.arrives(
        purchase("anna", "2", "2026-03-02T00:00:00Z", "5"), Instant.parse("2026-04-14T12:00:00Z"));
    story.arrives(
        purchase("anna", "3", "2026-03-15T00:00:00Z", "2"), Instant.parse("2026-04-14T12:00:00Z"));
    assertThat(conversions(story)).isEqualTo(2);
    assertThat(revenue(story, false)).isEqualTo("12");
    assertThat(told(story)).isEqualTo(earnings(story));
  }

  @Test
  void anOrderThatIsKnownAndThenToldToBeEarlierConvertsWhereItCounts() {
    Story story = messaged(HELLO).happens(purchase("anna", "1", "2026-03-20T00:00:00Z", "10"));

    story.arrives(
        purchase("anna", "1", "2026-03-03T00:00:00Z", "10"), Instant.parse("2026-03-21T00:00:00Z"));
    story.arrives(
        purchase("anna", "1", "2026-03-02T00:00:00Z", "10"), Instant.parse("2026-03-22T00:00:00Z"));

    assertThat(conversions(story)).isOne();
    assertThat(revenue(story, false)).isEqualTo("10");
  }

  @Test
  void whoIsErasedCountsNoMore() {
    Story story =
        messaged(HELLO)
            .happens(purchase("anna", "1", "2026-03-02T00:00:00Z", "10"))
            .happens(erasure("anna", "2026-03-03T00:00:00Z"));

    assertThat(story.state().ledger()).isEqualTo(Ledger.EMPTY);
    assertThat(told(story).groups().values()).containsOnly(Tally.NONE);
  }

  @Test
  void aMessageAfterAnErasureThatComesLateCountsAndWhatWasBeforeDoesNot() {
    Story story =
        messaged(HELLO)
            .happens(purchase("anna", "1", "2026-03-02T00:00:00Z", "10"))
            .changes(enters(2, "2026-03-04T12:00:00Z", LIFECYCLE_NEW))
            .until("2026-03-04T12:00:00Z")
            .happens(purchase("anna", "2", "2026-03-05T00:00:00Z", "5"))
            .arrives(
                erasure("anna", "2026-03-03T00:00:00Z"), Instant.parse("2026-03-06T00:00:00Z"));

    assertThat(revenue(story, false)).isEqualTo("5");
    assertThat(told(story)).isEqualTo(earnings(story));

    story.happens(purchase("anna", "3", "2026-03-17T00:00:00Z", "2"));
    assertThat(conversions(story)).isEqualTo(3);
    assertThat(revenue(story, false)).isEqualTo("7");
    assertThat(told(story)).isEqualTo(earnings(story));
  }

  @Test
  void theCategoryThatTriggeredIsComparedByItself() {
    Story story = messaged(HELLO).happens(purchase("anna", "1", "2026-03-02T00:00:00Z", "10"));

    assertThat(earnings(story).byCategory("hello"))
        .containsOnlyKeys(LIFECYCLE_NEW)
        .hasEntrySatisfying(
            LIFECYCLE_NEW,
            comparison -> assertThat(comparison.messaged().revenue()).isEqualTo("10"));
  }

  /** What the effects tell one by one is what the customer's ledger says at the end. */
  @Test
  void theEffectsAddUpToTheLedger() {
    Story story =
        messaged(HELLO, EVERY_VISIT)
            .happens(purchase("anna", "1", "2026-03-02T00:00:00Z", "10"))
            .happens(visit("anna", "2026-03-03T00:00:00Z"))
            .until("2026-03-03T00:00:00Z")
            .happens(purchase("anna", "2", "2026-03-04T00:00:00Z", "5"))
            .happens(refund("anna", "1", "2026-03-05T00:00:00Z", "3"))
            .happens(visit("anna", "2026-06-05T00:00:00Z"))
            .until("2026-06-05T00:00:00Z");

    assertThat(told(story)).isEqualTo(earnings(story));
  }

  @Test
  void aLedgerIsBoundedHoweverManyMessagesGo() {
    Story story = Story.of(EVERY_VISIT + "attribution: PT1H\n");
    Instant start = Instant.parse(SENT);
    for (int hours = 0; hours < 2 * Ledger.MOST_TOUCHES; hours += 2) {
      Instant at = start.plus(Duration.ofHours(hours));
      story.happens(visit("anna", at.toString())).until(at);
      story.happens(purchase("anna", "o" + hours, at.plus(Duration.ofMinutes(5)).toString(), "1"));
    }

    assertThat(story.messages()).hasSize(Ledger.MOST_TOUCHES);
    assertThat(story.state().ledger().touches()).hasSizeLessThanOrEqualTo(Ledger.MOST_TOUCHES);
    assertThat(story.state().ledger().accounts().values())
        .allSatisfy(account ->
            assertThat(account.windows()).hasSizeLessThanOrEqualTo(Account.MOST_WINDOWS));
    assertThat(earnings(story).groups().get(new Group("visited", null, false)))
        .extracting(tally -> tally == null ? "nobody" : tally.revenue().toPlainString())
        .isEqualTo(Integer.toString(Ledger.MOST_TOUCHES));
    assertThat(told(story)).isEqualTo(earnings(story));
  }

  private static Story sent(Limits limits, String campaign) {
    return Story.of(CampaignSettings.DEFAULTS.with(limits), campaign)
        .changes(enters(1, SENT, LIFECYCLE_NEW))
        .until(SENT);
  }

  private static Story messaged(String... campaigns) {
    return Story.of(campaigns).changes(enters(1, SENT, LIFECYCLE_NEW)).until(SENT);
  }

  private static Story purchasedAt(String time) {
    return messaged(HELLO).happens(purchase("anna", "1", time, "10"));
  }

  private static long conversions(Story story) {
    return story.outcomes().stream().filter(each -> each.kind() == Kind.CONVERTED).count();
  }

  private static Tally tally(Story story, boolean heldOut) {
    return earnings(story).groups().getOrDefault(new Group("hello", null, heldOut), Tally.NONE);
  }

  private static BigDecimal revenue(Story story, boolean heldOut) {
    return tally(story, heldOut).revenue();
  }

  private static Earnings earnings(Story story) {
    return Earnings.of(List.of(story.state()));
  }

  private static Earnings told(Story story) {
    var groups = new TreeMap<Group, Tally>();
    for (Effect effect : story.effects()) {
      if (effect instanceof Effect.Earned(Group group, Standing before, Standing after)) {
        Tally known = groups.getOrDefault(group, Tally.NONE);
        groups.put(group, Earnings.changed(known, before, after));
      }
    }
    return new Earnings(groups);
  }
}
