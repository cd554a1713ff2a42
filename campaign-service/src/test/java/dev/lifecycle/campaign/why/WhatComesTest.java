/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.why;

import static dev.lifecycle.testing.TestEvents.visit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.campaign.stream.TestCampaigns;
import dev.lifecycle.campaign.timer.Planned;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Contract;
import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.testing.TestContact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is to come is told with what it hangs on, and in the customer's own time. */
class WhatComesTest {

  private static final Instant SAVED = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
  private static final String HELLO = TestCampaigns.HELLO;
  private static final String SEASON = trigger("calendar: { on: '12-24' }");
  private static final String CONTRACT = trigger("expiry: { of: contract, before: P1M }");
  private static final CustomerEvent VISIT = visit("anna", "2026-03-02T10:00:00Z");

  private final AnnasCampaigns anna = new AnnasCampaigns();

  @Test
  void whatEndsIsToldAlsoWhereTheTimeBeforeItIsPast() {
    anna.save(CONTRACT, 1, SAVED);
    anna.happens(contract("2026-03-20"), NOW);

    assertThat(anna.explained(NOW).standing()).isEqualTo(Standing.DATES_PAST);
    told(
        "The next end of a contract is on 2026-03-20, but the time for it, 2026-02-20T09:00:00Z, is"
            + " past.");
  }

  @Test
  void whatEndsIsToldToHaveEnteredTheCustomer() {
    anna.save(CONTRACT, 1, SAVED);
    anna.happens(contract("2026-04-05"), VISIT.time());
    anna.passUntil(NOW);

    told(
        "The next end of a contract is on 2026-04-05, for which the customer entered already. Step 1"
            + " was sent at 2026-03-05T09:00:00Z.");
  }

  @Test
  void aDateIsPromisedOnlyIfTheAudienceHoldsThen() {
    anna.save(SEASON + "audience: customer.n < 1\n", 1, SAVED);
    anna.happens(VISIT, NOW);

    told(
        "The next time is 2026-12-24T09:00:00Z: every 24 December. It enters only if customer.n < 1"
            + " holds then.");
  }

  @Test
  void whoIsNotInTheAudienceIsToldTheDateToo() {
    anna.save(SEASON + "audience: customer.n > 1\n", 1, SAVED);
    anna.happens(VISIT, NOW);

    assertThat(anna.explained(NOW).standing()).isEqualTo(Standing.NOT_IN_AUDIENCE);
    told(
        "The customer is not in the audience: customer.n > 1 does not hold. The next time is"
            + " 2026-12-24T09:00:00Z: every 24 December. It enters only if customer.n > 1 holds"
            + " then.");
  }

  @Test
  void whoEnteredTooRecentlyIsToldTheDateToo() {
    anna.save(trigger("cron: '0 9 * * MON'") + "reentry: P14D\n", 1, SAVED);
    anna.happens(visit("anna", "2026-03-01T10:00:00Z"), SAVED.plusSeconds(1));
    anna.passUntil(NOW);

    assertThat(anna.explained(NOW).because())
        .contains("(reentry: P14D). The next time is 2026-03-16T09:00:00Z: at the times of");
  }

  @Test
  void whatWaitsIsToldWithWhatItHangsOn() {
    String yaml =
        TestCampaigns.LATER
                .replace("[purchase] }", "[purchase, visit], leaves: [lifecycle:NEW] }")
                .replace("later }\n", "later }\n    when: customer.n < 5\n")
                .replace("PT1H", "P7D")
            + "audience: customer.n < 9\n";
    anna.save(yaml, 1, SAVED);
    anna.becomesNew();

    told(
        "Step 2 of version 1, entered at 2026-03-05T12:00:00Z, is due at 2026-03-12T12:00:00Z, if no"
            + " purchase or visit comes before, the customer does not leave lifecycle:NEW before and"
            + " customer.n < 5 and customer.n < 9 hold then.");
  }

  @Test
  void anEntryThatIsPlannedBeforeWhatWaitsIsToldFirst() {
    anna.save(
        trigger("cron: '0 9 * * MON'").replace("steps:", "steps:\n  - wait: P14D")
            + "reentry: always\n",
        1,
        SAVED);
    anna.happens(VISIT, SAVED);
    anna.passUntil(NOW);

    told(
        "The next time is 2026-03-16T09:00:00Z: at the times of \"0 9 * * MON\". Step 2 of version 1,"
            + " entered at 2026-03-02T09:00:00Z, is due at 2026-03-16T09:00:00Z. Step 2 of version 1,"
            + " entered at 2026-03-09T09:00:00Z, is due at 2026-03-23T09:00:00Z.");
  }

  @Test
  void aStepWhoseConditionDidNotHoldIsToldToBePassedOver() {
    String two =
        HELLO.replace(
                "hello }\n",
                "hello }\n    when: customer.n > 5\n  - wait: P7D\n  - send: { template: bye }\n")
            + "  bye: { text: Bye }\n";
    anna.save(two, 1, SAVED);
    anna.becomesNew();

    told(
        "Step 3 of version 1, entered at 2026-03-05T12:00:00Z, is due at 2026-03-12T12:00:00Z. Step"
            + " 1 was passed over: its condition (when) did not hold.");
  }

  @Test
  void anEntryOfWhichNothingWasSentIsToldSo() {
    anna.save(HELLO.replace("hello }\n", "hello }\n    when: customer.n > 5\n"), 1, SAVED);
    anna.becomesNew();

    told(
        "The customer entered it at 2026-03-05T12:00:00Z, and can enter it only once (reentry:"
            + " never). Nothing was sent for the entry at 2026-03-05T12:00:00Z: the condition (when)"
            + " of no step held.");
  }

  @Test
  void timesAreInTheCustomersZone() {
    anna.save(trigger("anniversary: { of: birthday, every: P1Y }"), 1, SAVED);
    anna.happens(
        TestContact.of("anna", "2026-03-02T10:00:00Z")
            .birthday(Update.set(LocalDate.parse("1990-12-31")))
            .timeZone(Update.set(ZoneId.of("Pacific/Kiritimati")))
            .build(),
        NOW);

    assertThat(anna.explained(NOW).planned())
        .isEqualTo(
            new Planned.Anniversary(
                LocalDate.parse("1990-12-31"), "P36Y", Instant.parse("2026-12-30T19:00:00Z")));
    told(
        "The next time is 2026-12-31T09:00:00+14:00: 36 years after the birthday, 1990-12-31. Times"
            + " are those of Pacific/Kiritimati.");
  }

  @Test
  void timesInAConditionStayAsTheyWereWritten() {
    anna.save(HELLO + "audience: now < timestamp('2026-01-01T00:00:00Z')\n", 1, SAVED);
    anna.happens(
        TestContact.of("anna", "2026-03-02T10:00:00Z")
            .timeZone(Update.set(ZoneId.of("Pacific/Kiritimati")))
            .build(),
        NOW);

    told(
        "The customer is not in the audience: now < timestamp('2026-01-01T00:00:00Z') does not"
            + " hold.");
  }

  @Test
  void whyAConditionCannotBeWorkedOutIsReadable() {
    anna.save(HELLO + "audience: contact.attributes.vip == true\n", 1, SAVED);
    anna.happens(VISIT, NOW);

    told(
        "Whether the customer is in the audience cannot be worked out: 'contact.attributes.vip =="
            + " true': key 'vip' is not present in map.");
  }

  private void told(String because) {
    assertThat(anna.explained(NOW).because()).isEqualTo(because);
  }

  private static CustomerEvent contract(String expires) {
    return TestContact.of("anna", "2026-03-02T10:00:00Z")
        .contracts(Update.set(List.of(new Contract("c", null, LocalDate.parse(expires)))))
        .build();
  }

  private static String trigger(String trigger) {
    return HELLO.replace("trigger:\n  enters: [lifecycle:NEW]", "trigger:\n  " + trigger);
  }
}
