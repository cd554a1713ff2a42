/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.campaign.definition.CatalogReader;
import dev.lifecycle.campaign.definition.Reading;
import dev.lifecycle.campaign.definition.Sources;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Message;
import dev.lifecycle.standalone.report.PerWeek.Busy;
import dev.lifecycle.standalone.report.PerWeek.Week;
import dev.lifecycle.standalone.report.PerWeek.WeeksWith;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The arithmetic of a report, on small stories made by hand. */
class TallyTest {

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final Catalog KEY_ACCOUNT =
      CatalogReader.readAll(
              Sources.shipped().stream()
                  .filter(source -> source.file().equals("key-account.yaml"))
                  .toList())
          .stream()
          .map(reading -> ((Reading.Valid) reading).campaign())
          .reduce(
              Catalog.EMPTY, (all, campaign) -> all.with(campaign, 1, Instant.EPOCH), (a, _) -> a);

  @Test
  void monthsAreThoseOfTheBusinessZone() {
    Tally tally = tally("2025-01-01T00:00:00Z", "2025-12-31T00:00:00Z");

    tally.sent(message("anna", "2025-01-31T22:59:59Z"));
    tally.sent(message("anna", "2025-01-31T23:00:00Z"));
    tally.sent(message("ben", "2025-07-31T22:00:00Z"));

    assertThat(tally.total().months())
        .extracting(month -> month.month() + " " + month.counts().sent())
        .containsExactly("2025-01 1", "2025-02 1", "2025-08 1");
    assertThat(tally.total().customersReached()).isEqualTo(2);
    assertThat(tally.total().months().getFirst().month()).isEqualTo(YearMonth.of(2025, 1));
  }

  @Test
  void bothEndsOfThePeriodCount() {
    Tally tally = tally("2025-01-10T00:00:00Z", "2025-01-20T00:00:00Z");

    for (String time :
        List.of(
            "2025-01-09T23:59:59.999Z",
            "2025-01-10T00:00:00Z",
            "2025-01-20T00:00:00Z",
            "2025-01-20T00:00:00.001Z")) {
      tally.sent(message("anna", time));
    }

    assertThat(tally.total().counts().sent()).isEqualTo(2);
  }

  @Test
  void aWeekIsFromMondayToSundayInTheBusinessZone() {
    Tally tally = tally("2025-01-01T00:00:00Z", "2025-12-31T00:00:00Z");

    sent(tally, "anna", "2025-03-02T22:59:00Z", 2); // Sunday evening in Amsterdam
    sent(tally, "anna", "2025-03-02T23:00:00Z", 4); // Monday, by a minute
    sent(tally, "ben", "2025-03-05T10:00:00Z", 3);
    sent(tally, "carla", "2025-03-12T10:00:00Z", 6);
    sent(tally, "anna", "2025-03-13T10:00:00Z", 5);
    PerWeek perWeek = tally.perWeek();

    assertThat(perWeek.distribution())
        .containsExactly(
            new WeeksWith(2, 1),
            new WeeksWith(3, 1),
            new WeeksWith(4, 1),
            new WeeksWith(5, 1),
            new WeeksWith(6, 1));
    assertThat(perWeek.customersAbove()).isEqualTo(2);
    assertThat(perWeek.weeksAbove()).isEqualTo(3);
    assertThat(perWeek.worst())
        .containsExactly(
            new Busy("carla", List.of(new Week(LocalDate.of(2025, 3, 10), 6))),
            new Busy(
                "anna",
                List.of(
                    new Week(LocalDate.of(2025, 3, 3), 4),
                    new Week(LocalDate.of(2025, 3, 10), 5))));
  }

  @Test
  void samplesAreFewAndTheSameInWhateverOrderMessagesCome() {
    List<Message> messages =
        new ArrayList<>(
            IntStream.range(0, 100)
                .mapToObj(i -> message("customer-" + i, "2025-03-02T22:59:00Z"))
                .toList());

    List<Sample> samples = samples(messages);

    assertThat(samples).hasSize(3).isEqualTo(samples(messages.reversed()));
    assertThat(samples).extracting(Sample::text).containsOnly("Text");
  }

  @Test
  void notesToTheAccountManagerAreNoMessagesOfTheCustomersWeek() {
    Tally tally = tally("2025-01-01T00:00:00Z", "2025-12-31T00:00:00Z");

    tally.sent(message("key-account", "anna", "2025-03-05T10:00:00Z"));
    tally.sent(message("hello", "anna", "2025-03-05T10:00:00Z"));

    assertThat(tally.perWeek().distribution()).containsExactly(new WeeksWith(1, 1));
    assertThat(tally.samples()).extracting(Sample::note).containsExactly(false, true);
    assertThat(tally.total().counts().sent()).isEqualTo(2);
  }

  @Test
  void aCampaignThatDidNothingIsThereWithZeros() {
    assertThat(tally("2025-01-01T00:00:00Z", "2025-02-01T00:00:00Z").campaigns())
        .extracting(campaign -> campaign.campaign() + " " + campaign.activity().counts().sent())
        .containsExactly("key-account 0");
    assertThat(tally("2025-01-01T00:00:00Z", "2025-02-01T00:00:00Z").total())
        .isEqualTo(new Activity(new Counting().counts(), 0, Activity.Waiting.NOBODY, List.of()));
  }

  private static List<Sample> samples(List<Message> messages) {
    Tally tally = tally("2025-01-01T00:00:00Z", "2025-12-31T00:00:00Z");
    messages.forEach(tally::sent);
    return tally.samples();
  }

  private static Tally tally(String from, String until) {
    return new Tally(
        KEY_ACCOUNT,
        new Period(Instant.parse(from), Instant.parse(until), AMSTERDAM),
        new Tally.Options(3, 3, true));
  }

  private static void sent(Tally tally, String customer, String time, int times) {
    IntStream.range(0, times).forEach(_ -> tally.sent(message(customer, time)));
  }

  private static Message message(String customer, String time) {
    return message("hello", customer, time);
  }

  private static Message message(String campaign, String customer, String time) {
    Instant at = Instant.parse(time);
    return new Message(
        campaign + "-1-" + customer + "-" + time,
        campaign,
        1,
        new Message.Entry("entry", at),
        1,
        null,
        new CustomerId(customer),
        "outbox",
        "hello",
        at,
        at,
        new Message.Content("Subject", "Text", "<p>Text</p>", null));
  }
}
