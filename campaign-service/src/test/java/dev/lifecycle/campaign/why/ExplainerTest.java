/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lifecycle.campaign.stream.TestCampaigns;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.testing.TestEvents;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each situation of a customer in a campaign, and what is said of it. */
class ExplainerTest {

  private static final Instant SAVED = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
  private static final String LIVE = TestCampaigns.HELLO;
  private static final String LATER = TestCampaigns.LATER;
  private static final CustomerEvent VISIT = TestEvents.visit("anna", "2026-03-02T10:00:00Z");
  private static final CustomerEvent EARLY =
      TestEvents.purchase("anna", "1", "2026-02-02T10:00:00Z", "10");
  private static final CustomerEvent LATE =
      TestEvents.purchase("anna", "2", "2026-03-02T10:00:00Z", "10");

  private final AnnasCampaigns anna = new AnnasCampaigns();

  @ParameterizedTest(name = "{1}: {2}")
  @MethodSource("situations")
  void whyNothingStartedIsSaidWithTheFacts(
      String yaml, CustomerEvent event, Standing standing, String because) {
    anna.save(yaml, 1, SAVED);

    anna.happens(event, NOW);

    assertThat(anna.explained(NOW).standing()).isEqualTo(standing);
    assertThat(anna.explained(NOW).because()).isEqualTo(because);
  }

  static Stream<Arguments> situations() {
    return Stream.of(
        arguments(
            LIVE,
            VISIT,
            Standing.NOT_IN_CATEGORY,
            "The customer is not in lifecycle:NEW, but in no category."),
        arguments(
            LIVE.replace("enters", "leaves"),
            VISIT,
            Standing.NOT_LEFT,
            "The customer has not left lifecycle:NEW since the campaign went live at"
                + " 2026-03-01T00:00:00Z."),
        arguments(
            LIVE + "audience: customer.n > 3\n",
            VISIT,
            Standing.NOT_IN_AUDIENCE,
            "The customer is not in the audience: customer.n > 3 does not hold."),
        arguments(
            LIVE.replace("live", "draft"),
            VISIT,
            Standing.DRAFT,
            "The campaign is a draft: it enters nobody until it goes live."),
        arguments(
            LIVE.replace("live", "paused"),
            VISIT,
            Standing.PAUSED,
            "The campaign is paused: it enters nobody until it is resumed."),
        arguments(
            trigger("event: purchase"),
            VISIT,
            Standing.NO_EVENT,
            "The customer has no purchase so far."),
        arguments(
            trigger("event: purchase"),
            EARLY,
            Standing.EVENT_TOO_OLD,
            "The customer's newest purchase was at 2026-02-02T10:00:00Z, before the campaign went"
                + " live at 2026-03-01T00:00:00Z."),
        arguments(
            trigger("{ event: purchase, where: event.amount > 50.0 }"),
            LATE,
            Standing.EVENT_NOT_MET,
            "The customer's newest purchase was at 2026-03-02T10:00:00Z, and did not enter: then it"
                + " did not hold that event.amount > 50.0."),
        arguments(
            trigger("anniversary: { of: birthday, every: P1Y }"),
            VISIT,
            Standing.NO_DATE,
            "The date of the birthday is not known for this customer."),
        arguments(
            trigger("anniversary: { of: firstPurchase, at: [P1M] }"),
            EARLY,
            Standing.DATES_PAST,
            "All dates counted from the first purchase, 2026-02-02, are past."),
        arguments(
            trigger("anniversary: { of: firstPurchase, at: [P3M] }"),
            EARLY,
            Standing.PLANNED,
            "The next time is 2026-05-02T09:00:00Z: 3 months after the first purchase,"
                + " 2026-02-02."),
        arguments(
            trigger("expiry: { of: warranty, before: P1M }"),
            EARLY,
            Standing.NO_DATE,
            "Nothing of this customer is known to run out later on (it would come 1 month before the"
                + " end of a warranty)."),
        arguments(
            trigger("inactive: { of: visit, for: P6M, check: weekly }"),
            VISIT,
            Standing.PLANNED,
            "If nothing changes, the next time is 2026-09-07T09:00:00Z: no visit for 6 months,"
                + " looked at every Monday."),
        arguments(
            trigger("calendar: { on: '12-24' }"),
            VISIT,
            Standing.PLANNED,
            "The next time is 2026-12-24T09:00:00Z: every 24 December."),
        arguments(
            trigger("cron: '0 9 * * MON'"),
            VISIT,
            Standing.PLANNED,
            "The next time is 2026-03-16T09:00:00Z: at the times of \"0 9 * * MON\"."));
  }

  @Test
  void whoEnteredOnceMayNotAgain() {
    anna.save(LIVE, 1, SAVED);
    anna.becomesNew();

    assertThat(anna.explained(NOW).standing()).isEqualTo(Standing.ENTERED_BEFORE);
    assertThat(anna.explained(NOW).because())
        .isEqualTo(
            "The customer entered it at 2026-03-05T12:00:00Z, and can enter it only once"
                + " (reentry: never). Step 1 was sent at 2026-03-05T12:00:00Z.");
  }

  @Test
  void whoEnteredAShortTimeAgoIsToldUntilWhen() {
    anna.save(LIVE + "reentry: P30D\n", 1, SAVED);
    anna.becomesNew();

    assertThat(anna.explained(NOW).standing()).isEqualTo(Standing.ENTERED_TOO_RECENTLY);
    assertThat(anna.explained(NOW).because())
        .contains("again until 2026-04-04T12:00:00Z (reentry: P30D)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"event: purchase", "{ event: purchase, where: event.amount > 5.0 }"})
  void anEventTooSoonAfterTheLastEntryIsSaidToHaveBeenSoThoughItsTimeIsOver(String trigger) {
    anna.save(trigger(trigger) + "reentry: P30D\n", 1, SAVED);
    anna.happens(LATE, LATE.time());
    CustomerEvent again = TestEvents.purchase("anna", "3", "2026-03-22T10:00:00Z", "10");
    anna.happens(again, again.time());

    Explanation later = anna.explained(Instant.parse("2026-04-11T10:00:00Z"));

    assertThat(later.standing()).isEqualTo(Standing.EVENT_TOO_SOON);
    assertThat(later.because())
        .startsWith(
            "The customer's newest purchase was at 2026-03-22T10:00:00Z, and did not enter: the"
                + " customer had entered at 2026-03-02T10:00:00Z, and could not again until"
                + " 2026-04-01T10:00:00Z (reentry: P30D).");
  }

  @Test
  void anEventAfterTheTimeBetweenTwoEntriesDidNotMeetTheConditions() {
    anna.save(
        trigger("{ event: purchase, where: event.amount < 50.0 }") + "reentry: P30D\n", 1, SAVED);
    anna.happens(LATE, LATE.time());
    CustomerEvent again = TestEvents.purchase("anna", "3", "2026-04-01T10:00:00Z", "60");
    anna.happens(again, again.time());

    assertThat(anna.explained(again.time()).standing()).isEqualTo(Standing.EVENT_NOT_MET);
  }

  @Test
  void whoMayEnterAgainIsDoneUntilThen() {
    anna.save(LIVE + "reentry: always\n", 1, SAVED);
    anna.becomesNew();

    assertThat(anna.explained(NOW).standing()).isEqualTo(Standing.DONE);
    assertThat(anna.explained(NOW).because())
        .contains("until the customer enters lifecycle:NEW again.");
  }

  @Test
  void whoWasInTheCategoryBeforeIsNotEntered() {
    anna.becomesNew();
    anna.save(LIVE, 1, NOW.minusSeconds(60));

    assertThat(anna.explained(NOW).standing()).isEqualTo(Standing.IN_CATEGORY_BEFORE);
    assertThat(anna.explained(NOW).because())
        .contains("came into it before the campaign went live at 2026-03-10T11:59:00Z");
  }

  @Test
  void whatWaitsIsSaidUntilWhen() {
    anna.save(LATER.replace("PT1H", "P7D"), 1, SAVED);
    anna.becomesNew();

    assertThat(anna.explained(NOW).standing()).isEqualTo(Standing.WAITING);
    assertThat(anna.explained(NOW).because())
        .isEqualTo(
            "Step 2 of version 1, entered at 2026-03-05T12:00:00Z, is due at"
                + " 2026-03-12T12:00:00Z, if no purchase comes before.");
  }

  @Test
  void instantsAreToldToTheSecond() {
    anna.save(LIVE.replace("live", "draft"), 1, SAVED);
    anna.save(trigger("event: purchase"), 2, SAVED.plusMillis(1));
    anna.happens(EARLY, NOW);

    assertThat(anna.explained(NOW).because()).endsWith("went live at 2026-03-01T00:00:00Z.");
  }

  @Test
  void whatIsPutOffByQuietHoursIsSaidUntilWhen() {
    anna.save(LATER.replace("PT1H", "PT10H"), 1, SAVED);
    anna.becomesNew();
    anna.passUntil(Instant.parse("2026-03-05T22:00:00Z"));

    assertThat(anna.explained(NOW).because())
        .contains("was due at 2026-03-05T22:00:00Z and is put off until 2026-03-06T08:00:00Z, if");
  }

  @Test
  void whatIsHeldByAPauseIsSaid() {
    anna.save(LATER, 1, SAVED);
    anna.becomesNew();
    anna.save(LATER.replace("live", "paused"), 2, Instant.parse("2026-03-05T12:30:00Z"));
    anna.passUntil(NOW);

    assertThat(anna.explained(NOW).standing()).isEqualTo(Standing.HELD);
    assertThat(anna.explained(NOW).because())
        .endsWith("was due at 2026-03-05T13:00:00Z and is held until the campaign goes on.");
  }

  @Test
  void whatWillBeHeldByAPauseIsSaidBeforeItIsDue() {
    anna.save(LATER.replace("PT1H", "P7D"), 1, SAVED);
    anna.becomesNew();
    anna.save(LATER.replace("PT1H", "P7D").replace("live", "paused"), 2, NOW);

    assertThat(anna.explained(NOW).standing()).isEqualTo(Standing.TO_BE_HELD);
    assertThat(anna.explained(NOW).because())
        .isEqualTo(
            "Step 2 of version 1, entered at 2026-03-05T12:00:00Z, is due at"
                + " 2026-03-12T12:00:00Z, if no purchase comes before. The campaign is paused: what"
                + " falls due is held until it is resumed.");
  }

  @ParameterizedTest
  @CsvSource({"P7D, TO_BE_HELD", "PT1H, HELD"})
  void whatADraftHoldsIsSaidToBeTooLateOnceItGoesLive(String wait, Standing standing) {
    String yaml = LATER.replace("PT1H", wait);
    anna.save(yaml, 1, SAVED);
    anna.becomesNew();
    anna.save(yaml.replace("live", "draft"), 2, Instant.parse("2026-03-05T12:30:00Z"));
    anna.passUntil(NOW);

    assertThat(anna.explained(NOW).standing()).isEqualTo(standing);
    assertThat(anna.explained(NOW).because())
        .contains(
            " The campaign is a draft: what falls due is held, and too late to be sent once it goes"
                + " live.");
  }

  @Test
  void aStepHasTheNumberOfItsMessageAlsoWhereAVersionTookTheEntryOver() {
    String two =
        LIVE.replace("hello }\n", "hello }\n  - wait: P7D\n  - send: { template: bye }\n")
            + "  bye: { text: Bye }\n";
    String one = two.replace("  - send: { template: hello }\n", "") + "apply: now\n";
    anna.save(two, 1, SAVED);
    anna.becomesNew();
    anna.save(one, 2, NOW);

    assertThat(anna.explained(NOW).because()).startsWith("Step 3 of version 2,");

    anna.passUntil(Instant.parse("2026-03-12T12:00:00Z"));

    assertThat(anna.newest().step()).isEqualTo(3);
  }

  @Test
  void whoIsHeldOutIsTold() {
    anna.save(LATER + "holdout: 100%\n", 1, SAVED);
    anna.becomesNew();

    assertThat(anna.explained(NOW).heldOut()).isTrue();
    assertThat(anna.explained(NOW).because())
        .endsWith(
            " The customer is held out: gets nothing, so that the others can be compared with"
                + " them.");
  }

  @Test
  void aDeletedCampaignThatIsRememberedIsSaidToBeDeleted() {
    anna.save(LIVE, 1, SAVED);
    anna.becomesNew();
    anna.deletes("hello");

    assertThat(anna.explained(NOW).standing()).isEqualTo(Standing.DELETED);
  }

  private static String trigger(String trigger) {
    return LIVE.replace(
        "trigger:\n  enters: [lifecycle:NEW]",
        trigger.startsWith("{") ? "trigger: " + trigger : "trigger:\n  " + trigger);
  }
}
