/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.why;

import static dev.lifecycle.testing.TestEvents.erasure;
import static dev.lifecycle.testing.TestEvents.purchase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.campaign.flow.CampaignSettings;
import dev.lifecycle.campaign.guard.Cap;
import dev.lifecycle.campaign.guard.Caps;
import dev.lifecycle.campaign.guard.Limits;
import dev.lifecycle.campaign.guard.QuietHours;
import dev.lifecycle.campaign.stream.TestCampaigns;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.event.Outcome.Kind;
import dev.lifecycle.event.Outcome.Reason;
import dev.lifecycle.testing.TestContact;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each reason that stops a message, and what a campaign designer is told of it. */
class WhyStoppedTest {

  private static final Instant SAVED = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant DUE = Instant.parse("2026-03-05T13:00:00Z");
  private static final String BETWEEN = "2026-03-05T12:30:00Z";
  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
  private static final String LATER = TestCampaigns.LATER;
  private static final CustomerEvent ADDRESS =
      TestContact.of("anna", "2026-03-02T00:00:00Z").email(Update.set("anna@example.com")).build();

  private AnnasCampaigns anna = new AnnasCampaigns();

  @Test
  void erased() {
    enters(LATER);

    anna.happens(erasure("anna", BETWEEN), Instant.parse(BETWEEN));

    stopped(Reason.ERASED, BETWEEN, "The customer was erased at 2026-03-05T12:30:00Z.");
    assertThat(anna.explained(NOW).because())
        .startsWith(
            "The customer is in lifecycle:NEW, but came into it before the customer was erased at"
                + " 2026-03-05T12:30:00Z.");
  }

  @Test
  void exited() {
    enters(LATER);

    anna.happens(purchase("anna", "1", BETWEEN, "10"), Instant.parse(BETWEEN));

    stopped(Reason.EXITED, BETWEEN, "A purchase at 2026-03-05T12:30:00Z ended it.");
  }

  @Test
  void notInTheAudienceAnyMore() {
    enters(LATER.replace("exit: { on: [purchase] }\n", "audience: customer.n < 1\n"));
    anna.happens(purchase("anna", "1", BETWEEN, "10"), Instant.parse(BETWEEN));

    anna.passUntil(DUE);

    stopped(
        Reason.AUDIENCE,
        DUE.toString(),
        "The customer is not in the audience any more: customer.n < 1 does not hold.");
  }

  @Test
  void stale() {
    enters(LATER + "maxLateness: PT2H\n");

    anna.wakesAt(NOW);

    stopped(
        Reason.STALE,
        NOW.toString(),
        "It was due at 2026-03-05T13:00:00Z, and after 2026-03-05T15:00:00Z it was too late to send"
            + " it (maxLateness: PT2H).");
  }

  @Test
  void dueBeforeItWentLiveAgain() {
    enters(LATER);
    anna.save(LATER.replace("live", "draft"), 2, Instant.parse(BETWEEN));
    anna.passUntil(DUE);

    anna.save(LATER, 3, Instant.parse("2026-03-06T00:00:00Z"));

    stopped(
        Reason.STALE,
        "2026-03-06T00:00:00Z",
        "It was due at 2026-03-05T13:00:00Z, before the campaign went live again at"
            + " 2026-03-06T00:00:00Z.");
  }

  @Test
  void heldOut() {
    enters(LATER + "holdout: 100%\n");

    anna.passUntil(DUE);

    stopped(
        Reason.HOLDOUT,
        DUE.toString(),
        "The customer is held out: gets nothing, so that the others can be compared with them.");
  }

  @Test
  void withoutAddress() {
    anna = with(Set.of("email", "sms"), Caps.NONE);
    enters(LATER);

    anna.passUntil(DUE);

    stopped(
        Reason.NO_ADDRESS, DUE.toString(), "No address of the customer is known for email or sms.");
  }

  @Test
  void withoutConsent() {
    anna = with(Set.of("email", "sms"), Caps.NONE);
    anna.happens(ADDRESS, NOW);
    enters(LATER);

    anna.passUntil(DUE);

    stopped(
        Reason.NO_CONSENT,
        DUE.toString(),
        "It is not known whether the customer agrees to marketing by email.");
  }

  @Test
  void unsubscribed() {
    anna = with(Set.of("email"), Caps.NONE);
    anna.happens(
        TestContact.of("anna", "2026-03-02T00:00:00Z")
            .email(Update.set("anna@example.com"))
            .consents(Update.set(Map.of("email", false)))
            .build(),
        NOW);
    enters(LATER);

    anna.passUntil(DUE);

    stopped(Reason.UNSUBSCRIBED, DUE.toString(), "The customer does not want marketing by email.");
  }

  @Test
  void sentEnoughAlready() {
    anna = with(Set.of(), new Caps(new Cap(1, 3), Map.of(), Map.of()));
    enters(LATER.replace("- wait: PT1H", "- send: { template: later }\n  - wait: PT1H"));

    anna.passUntil(DUE);

    assertThat(anna.explained(NOW).because()).contains("Step 3 was stopped at " + DUE);
    assertThat(anna.newest().reason()).isEqualTo(Reason.FREQUENCY_CAP);
    assertThat(anna.newest().detail())
        .isEqualTo("The customer was sent 1 message on 2026-03-05, and 1 a day is the most");
  }

  @Test
  void deleted() {
    enters(LATER);
    anna.deletes("later");

    anna.passUntil(DUE);

    assertThat(anna.explained(NOW).because())
        .isEqualTo(
            "The campaign was deleted. Step 2 was stopped at 2026-03-05T13:00:00Z. The campaign was"
                + " deleted.");
  }

  @Test
  void putOffItIsSaidOnceWhereItWaits() {
    enters(LATER.replace("PT1H", "PT10H"));

    anna.passUntil(Instant.parse("2026-03-05T22:00:00Z"));

    assertThat(anna.newest().kind()).isEqualTo(Kind.DEFERRED);
    assertThat(anna.newest().detail())
        .isEqualTo("Quiet hours: nobody writes to the customer until 2026-03-06T08:00:00Z");
    assertThat(anna.explained(NOW).because())
        .endsWith("is put off until 2026-03-06T08:00:00Z, if no purchase comes before.");
  }

  private void enters(String yaml) {
    anna.save(yaml, 1, SAVED);
    anna.becomesNew();
  }

  private void stopped(Reason reason, String at, String because) {
    assertThat(anna.newest().kind()).isEqualTo(Kind.SUPPRESSED);
    assertThat(anna.newest().reason()).isEqualTo(reason);
    assertThat(anna.explained(NOW).because())
        .endsWith(" Step 2 was stopped at %s. %s".formatted(at, because));
  }

  private static AnnasCampaigns with(Set<String> channels, Caps caps) {
    return new AnnasCampaigns(
        CampaignSettings.DEFAULTS.with(new Limits(channels, caps, QuietHours.OFF)));
  }
}
