/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import static dev.lifecycle.campaign.stream.TestCampaigns.HELLO;
import static dev.lifecycle.campaign.stream.TestCampaigns.LATER;
import static dev.lifecycle.campaign.stream.TestCampaigns.becomesNew;
import static dev.lifecycle.testing.TestEvents.ANNA;
import static dev.lifecycle.testing.TestEvents.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.campaign.customer.Told;
import dev.lifecycle.codec.Topic;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Outcome;
import dev.lifecycle.testing.TestEvents;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CampaignTopologyTest {

  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

  @TempDir private Path folder;

  private TopologyHarness service;

  @BeforeEach
  void start() {
    service = new TopologyHarness(folder, START);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void aCategoryChangeBecomesAMessageInTheSameStepWithoutATimer() {
    service.save(HELLO, 1);
    service.send(becomesNew(ANNA, START));

    assertThat(service.messages())
        .singleElement()
        .satisfies(message -> {
          assertThat(message.campaign()).isEqualTo("hello");
          assertThat(message.customer()).isEqualTo(ANNA);
          assertThat(message.content().subject()).isEqualTo("Hello");
        });
    assertThat(service.kept(ANNA).armedFor()).isNull();
  }

  @Test
  void theSameChangeTwiceIsOneMessage() {
    service.save(HELLO, 1);
    service.send(becomesNew(ANNA, START));
    service.lookAtClock();
    service.send(becomesNew(ANNA, START));
    service.lookAtClock();

    assertThat(service.messages()).hasSize(1);
  }

  @Test
  void aWaitEndsWhenTheClockSaysSo() {
    service.save(LATER, 1);
    service.send(becomesNew(ANNA, START));
    service.pass(Duration.ofMinutes(59));

    assertThat(service.messages()).isEmpty();

    service.pass(Duration.ofMinutes(1));

    assertThat(service.messages())
        .singleElement()
        .satisfies(
            message -> assertThat(message.dueAt()).isEqualTo(START.plus(Duration.ofHours(1))));
    assertThat(service.registry().get("lifecycle.timer.lateness").timer().count()).isEqualTo(1);
  }

  @Test
  void whatOneLookHasNoTimeForIsOverdue() {
    service.save(LATER, 1);
    for (int i = 0; i < 300; i++) {
      service.send(becomesNew(new CustomerId("customer-" + i), START));
    }
    assertThat(service.gauge("lifecycle.timers.overdue")).isZero();

    service.sleep(Duration.ofHours(1).plusMinutes(5));
    assertThat(service.gauge("lifecycle.timers.overdue")).isEqualTo(300);
  }

  @Test
  void aPurchaseEndsAnEntryWithAnOutcomeThatIsKept() {
    service.save(LATER, 1);
    service.send(becomesNew(ANNA, START));
    service.pass(Duration.ofMinutes(5));
    service.send(TestEvents.purchase("anna", "o-1", "2026-03-01T10:05:00Z", "9.90"));
    service.pass(Duration.ofHours(1));

    assertThat(service.messages()).isEmpty();
    Outcome outcome = service.outcomes().getFirst();
    assertThat(outcome.reason()).isEqualTo(Outcome.Reason.EXITED);
    assertThat(service.kept(ANNA).told()).containsExactly(Told.of(outcome));
  }

  @Test
  void whatCannotBeReadIsSkippedAndCounted() {
    service.save(HELLO, 1);
    byte[] broken = "{\"oops\"".getBytes(StandardCharsets.UTF_8);
    service.send(Topic.CATEGORY_CHANGES, "anna", broken, new RecordHeaders());
    service.send(Topic.PURCHASES, "anna", broken, new RecordHeaders());
    service.send(becomesNew(ANNA, START));
    service.lookAtClock();

    assertThat(service.messages()).hasSize(1);
    assertThat(service.counted("lifecycle.events.rejected", "reason", "BROKEN_JSON")).isEqualTo(2);
  }

  @Test
  void entriesAndConditionsThatFailAreCountedByCampaign() {
    service.save(HELLO, 1);
    service.save(
        HELLO.replace("campaign: hello", "campaign: failing")
            + "audience: customer.n / (customer.n - customer.n) > 1\n",
        1);
    service.send(becomesNew(ANNA, START));

    assertThat(service.counted("lifecycle.entries", "campaign", "hello")).isEqualTo(1);
    assertThat(service.counted("lifecycle.conditions.failed", "campaign", "failing")).isEqualTo(1);
  }

  @Test
  void duplicatesAreNotCountedHere() {
    service.send(TestEvents.visit("anna", "2026-03-01T10:00:00Z"));

    assertThat(service.registry().find("lifecycle.events.in").meters()).isNotEmpty();
    assertThat(service.registry().find("lifecycle.events.duplicate").meters()).isEmpty();
  }

  @Test
  void aDeletedCampaignEndsWhatWaitsInItForEveryCustomer() {
    service.save(LATER, 1);
    service.send(becomesNew(ANNA, START));
    service.send(becomesNew(BEN, START));
    service.lookAtClock();
    service.delete("later");
    service.lookAtClock();

    assertThat(service.outcomes()).extracting(Outcome::customer).containsExactly(ANNA, BEN);
    assertThat(service.kept(ANNA).state().waiting()).isEmpty();
  }

  @Test
  void aCustomerWhoHasAnEventBeforeTheWalkComesToThemIsShownTheCatalogFirst() {
    service.save(LATER, 1);
    service.send(becomesNew(ANNA, START));
    service.lookAtClock();
    service.delete("later");
    service.send(TestEvents.visit("anna", "2026-03-01T10:00:00Z"));

    assertThat(service.outcomes()).hasSize(1);

    service.lookAtClock();

    assertThat(service.outcomes()).isEmpty();
  }

  @Test
  void anEntryGoesByTheVersionThatItEntered() {
    service.save(LATER, 1);
    service.send(becomesNew(ANNA, START));
    service.save(LATER.replace("Nice", "Good"), 2);
    service.pass(Duration.ofHours(1));

    assertThat(service.messages())
        .singleElement()
        .satisfies(message -> assertThat(message.version()).isEqualTo(1));
  }

  @Test
  void theGraphIsAsDescribed() throws IOException {
    try (InputStream golden = getClass().getResourceAsStream("campaign-topology.txt")) {
      assertThat(golden).isNotNull();
      assertThat(service.topology().describe().toString().strip())
          .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8).strip());
    }
  }
}
