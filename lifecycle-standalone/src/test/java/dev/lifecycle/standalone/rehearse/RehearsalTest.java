/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.rehearse;

import static dev.lifecycle.testing.TestEvents.visit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Envelope;
import dev.lifecycle.standalone.demo.DemoShop;
import dev.lifecycle.testing.TestContact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a rehearsal's report says is what its files hold, however the history looks. */
class RehearsalTest {

  /** What the shipped campaigns write to the account manager. */
  private static final Set<String> NOTES = Set.of("alert", "account", "focus");

  private static final Instant END = Instant.parse("2026-03-01T00:00:00Z");
  private static final String FROM = "2025-12-01T00:00:00Z";
  private static final List<String> WRITTEN =
      List.of("report.json", "comparison.jsonl", "messages.jsonl");

  private static final String AUDIENCE = "audience: timestamp(contact.attributes.joined) < now\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theReportsSumsAreARecountOfTheFiles(long seed) {
    Trial trial = new Trial(folder).of(new DemoShop(seed, 80).history(END)).run();

    requireSums(trial, Instant.MIN);
  }

  @Test
  void aPeriodCountsOnlyWhatHappensInItButKnowsWhatCameBefore() {
    Trial trial = new Trial(folder).of(new DemoShop(4, 80).history(END));

    trial.run();
    List<JsonNode> all = trial.lines("messages.jsonl");
    trial.between(FROM, null).run();

    requireSums(trial, Instant.parse(FROM));
    assertThat(trial.lines("messages.jsonl")).isEqualTo(all);
    assertThat(trial.report().at("/period/from").asString()).isEqualTo(FROM);
    assertThat(sent(trial)).isPositive().isLessThan(all.size());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void aSetComparedWithItselfDiffersInNothing(long seed) {
    Trial trial = new Trial(folder).of(new DemoShop(seed, 60).history(END));
    Path set = trial.set("a", TestSets.HELLO, TestSets.RISK, TestSets.GONE);

    trial.campaigns(set, set).run();

    assertThat(sent(trial)).isPositive();
    assertThat(trial.lines("comparison.jsonl")).isEmpty();
    assertThat(trial.report().at("/comparison/total")).isEqualTo(trial.report().at("/total"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aComparisonTheOtherWayRoundIsItsMirror(long seed) {
    Trial trial = new Trial(folder).of(new DemoShop(seed, 60).history(END));
    Path a = trial.set("a", TestSets.HELLO, TestSets.RISK, TestSets.GONE);
    Path b = trial.set("b", TestSets.HELLO_LATER, TestSets.RISK_HELD_OUT, TestSets.EVERY_PURCHASE);

    List<JsonNode> forth = trial.campaigns(a, b).run().lines("comparison.jsonl");
    requireTotals(trial, forth);
    List<JsonNode> back = trial.campaigns(b, a).run().lines("comparison.jsonl");

    assertThat(forth).isNotEmpty();
    assertThat(back.stream().map(RehearsalTest::mirrored))
        .isEqualTo(forth.stream().map(JsonNode::toString).toList());
  }

  @Test
  void whoWasForgottenStillIsOneOfThoseTheEventsWereOf() {
    List<CustomerEvent> history = new ArrayList<>(new DemoShop(6, 20).history(END));
    long customers = history.stream().map(CustomerEvent::customer).distinct().count();
    CustomerId gone = history.getFirst().customer();
    history.add(new CustomerEvent.Erasure(new Envelope("forget", "/shop", gone, END)));

    Trial trial = new Trial(folder).of(history).run();

    assertThat(trial.report().at("/history/customers").asLong()).isEqualTo(customers);
    JsonNode atTheEnd = trial.report().at("/segments/sizes").valueStream().toList().getLast();
    assertThat(atTheEnd.at("/customers").asLong()).isLessThan(customers);
  }

  @Test
  void theSameInputGivesTheSameBytes() {
    Trial trial = new Trial(folder).of(new DemoShop(9, 60).history(END));
    Path a = trial.set("a", TestSets.HELLO, TestSets.RISK);
    Path b = trial.set("b", TestSets.HELLO_REWORDED, TestSets.GONE);
    trial.campaigns(a, b);

    Map<String, String> first = written(trial.run());
    Map<String, String> second = written(trial.run());

    assertThat(second).isEqualTo(first);
  }

  @Test
  void whatIsNotToBeWrittenIsNotThereEvenFromARunBefore() {
    Trial trial = new Trial(folder).of(new DemoShop(5, 40).history(END));
    Path a = trial.set("a", TestSets.HELLO);
    trial.campaigns(a, a).run();

    trial.campaigns(a, null).sparing(false, false).run();

    assertThat(trial.file("messages.jsonl")).doesNotExist();
    assertThat(trial.file("outcomes.jsonl")).doesNotExist();
    assertThat(trial.file("comparison.jsonl")).doesNotExist();
    assertThat(trial.report().at("/samples")).isEmpty();
    assertThat(trial.report().toString())
        .doesNotContain("customer-")
        .contains("Names no customers");
  }

  @Test
  void aConditionThatCannotBeWorkedOutIsToldWithoutWhatItSaysOfCustomers() {
    CustomerEvent told =
        TestContact.of("anna", "2026-01-01T10:00:00Z")
            .attributes(Update.set(Map.of("joined", "sick leave")))
            .build();
    Trial trial = new Trial(folder).of(List.of(told, visit("anna", "2026-01-02T10:00:00Z")));
    trial.campaigns(trial.set("a", TestSets.EVERY_VISIT + AUDIENCE), null);

    JsonNode named = trial.run().report().at("/campaigns/0/failedConditions/0");
    JsonNode unnamed =
        trial.sparing(false, true).run().report().at("/campaigns/0/failedConditions/0");

    assertThat(named.at("/example").asString()).contains("sick leave");
    assertThat(unnamed.at("/times").asLong()).isEqualTo(1);
    assertThat(unnamed.at("/condition").asString())
        .isEqualTo("timestamp(contact.attributes.joined) < now");
    assertThat(trial.report().toString()).doesNotContain("sick leave");
  }

  @Test
  void whoIsPutOffByTheNightWaitsUntilItsEnd() {
    Trial trial =
        new Trial(folder)
            .of(List.of(visit("anna", "2026-01-02T22:00:00Z")))
            .between(null, "2026-01-03T03:00:00Z");

    JsonNode report = trial.campaigns(trial.set("a", TestSets.EVERY_VISIT), null).run().report();

    assertThat(report.at("/total/waiting/earliest").asString()).isEqualTo("2026-01-03T08:00:00Z");
  }

  @Test
  void theHistoryIsToldUpToTheEndOfThePeriod() {
    Trial trial =
        new Trial(folder)
            .of(
                List.of(
                    visit("anna", "2026-01-02T10:00:00Z"), visit("anna", "2026-02-02T10:00:00Z")))
            .between(null, "2026-01-03T00:00:00Z");

    assertThat(trial.run().report().at("/history/lastEvent").asString())
        .isEqualTo("2026-01-02T10:00:00Z");
  }

  /** Customers who were erased are in the files, but in no figure. */
  @Test
  void theEarningsCompareWhoWasMessagedWithWhoWasHeldOut() {
    Trial trial = new Trial(folder).of(new DemoShop(6, 80).history(END));
    Path set = trial.set("a", TestSets.EVERY_PURCHASE + "holdout: 30%\nattribution: P6M\n");

    JsonNode report = trial.campaigns(set, null).run().report();

    JsonNode total = report.at("/earnings/campaigns/0/total");
    assertThat(total.at("/messaged/customers").asLong())
        .isPositive()
        .isLessThanOrEqualTo(report.at("/total/customersReached").asLong());
    assertThat(total.at("/messaged/converted").asLong())
        .isPositive()
        .isLessThanOrEqualTo(converted(trial, ""));
    assertThat(report.at("/total/counts/converted").asLong())
        .isGreaterThanOrEqualTo(converted(trial, ""));
    assertThat(total.at("/heldOut/converted").asLong())
        .isPositive()
        .isLessThanOrEqualTo(converted(trial, "HOLDOUT"));
    assertThat(total.at("/difference").decimalValue())
        .isBetween(total.at("/low").decimalValue(), total.at("/high").decimalValue());
  }

  /** How many customers there are for whom a conversion with a reason was told. */
  private static long converted(Trial trial, String reason) {
    return trial.lines("outcomes.jsonl").stream()
        .filter(line -> line.at("/data/kind").asString().equals("CONVERTED"))
        .filter(line -> line.at("/data/reason").asString().equals(reason))
        .map(line -> line.at("/subject"))
        .distinct()
        .count();
  }

  private static void requireSums(Trial trial, Instant from) {
    JsonNode report = trial.report();
    List<JsonNode> messages =
        trial.lines("messages.jsonl").stream().filter(line -> since(line, from)).toList();
    List<JsonNode> outcomes =
        trial.lines("outcomes.jsonl").stream().filter(line -> since(line, from)).toList();

    assertThat(messages).isNotEmpty();
    assertThat(sent(trial)).isEqualTo(messages.size());
    assertThat(report.at("/total/customersReached").asLong())
        .isEqualTo(messages.stream().map(line -> line.at("/subject")).distinct().count());
    assertThat(reported(report)).isEqualTo(recounted(outcomes));
    assertThat(weeks(report))
        .isEqualTo(
            messages.stream()
                .filter(line -> !NOTES.contains(line.at("/data/template").asString()))
                .count());
    for (JsonNode campaign : report.at("/campaigns")) {
      assertThat(sum(campaign.at("/activity/months"), "/counts/sent"))
          .isEqualTo(campaign.at("/activity/counts/sent").asLong())
          .isEqualTo(sum(campaign.at("/sentBy"), "/sent"));
    }
  }

  private static void requireTotals(Trial trial, List<JsonNode> lines) {
    JsonNode total = trial.report().at("/comparison/differences/total");
    assertThat(total.at("/newlySent").asLong()).isEqualTo(count(lines, "NEWLY_SENT"));
    assertThat(total.at("/noLongerSent").asLong()).isEqualTo(count(lines, "NO_LONGER_SENT"));
    assertThat(total.at("/moved").asLong()).isEqualTo(count(lines, "MOVED"));
    long base = sent(trial);
    long changed = trial.report().at("/comparison/total/counts/sent").asLong();
    assertThat(changed - base)
        .isEqualTo(count(lines, "NEWLY_SENT") - count(lines, "NO_LONGER_SENT"));
  }

  /** Campaign, month, kind and reason of everything reported, as the report says. */
  private static Map<String, Long> reported(JsonNode report) {
    var counts = new TreeMap<String, Long>();
    for (JsonNode campaign : report.at("/campaigns")) {
      for (JsonNode month : campaign.at("/activity/months")) {
        String where = campaign.at("/campaign").asString() + " " + month.at("/month").asString();
        long sent = month.at("/counts/sent").asLong();
        if (sent > 0) {
          counts.put(where + " SENT", sent);
        }
        for (String kind : List.of("suppressed", "deferred", "failed")) {
          month
              .at("/counts/" + kind + "/byReason")
              .properties()
              .forEach(reason ->
                  counts.put(
                      "%s %s %s"
                          .formatted(
                              where, kind.toUpperCase(java.util.Locale.ROOT), reason.getKey()),
                      reason.getValue().asLong()));
        }
        long converted = month.at("/counts/converted").asLong();
        if (converted > 0) {
          counts.put(where + " CONVERTED", converted);
        }
      }
    }
    return counts;
  }

  private static Map<String, Long> recounted(List<JsonNode> outcomes) {
    return outcomes.stream()
        .filter(line -> !boughtByHeldOut(line))
        .collect(
            Collectors.groupingBy(
                line ->
                    (line.at("/data/campaign").asString()
                            + " "
                            + line.at("/data/at").asString().substring(0, 7)
                            + " "
                            + line.at("/data/kind").asString()
                            + " "
                            + line.at("/data/reason").asString())
                        .strip(),
                TreeMap::new,
                Collectors.counting()));
  }

  /** What a held-out customer buys is compared with, but is no message's conversion. */
  private static boolean boughtByHeldOut(JsonNode line) {
    return line.at("/data/kind").asString().equals("CONVERTED")
        && line.at("/data/reason").asString().equals("HOLDOUT");
  }

  private static long weeks(JsonNode report) {
    long messages = 0;
    for (JsonNode each : report.at("/perWeek/distribution")) {
      messages += each.at("/messages").asLong() * each.at("/customerWeeks").asLong();
    }
    return messages;
  }

  private static String mirrored(JsonNode line) {
    return line.toString()
        .replace("NEWLY_SENT", "?")
        .replace("NO_LONGER_SENT", "NEWLY_SENT")
        .replace("?", "NO_LONGER_SENT")
        .replaceFirst("\"base\":(.*),\"changed\":(.*)}$", "\"base\":$2,\"changed\":$1}");
  }

  private static Map<String, String> written(Trial trial) {
    var contents = new TreeMap<String, String>();
    for (String name : WRITTEN) {
      try {
        contents.put(name, Files.readString(trial.file(name)));
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
    return contents;
  }

  private static boolean since(JsonNode line, Instant from) {
    return !Instant.parse(line.at("/time").asString()).isBefore(from);
  }

  private static long sent(Trial trial) {
    return trial.report().at("/total/counts/sent").asLong();
  }

  private static long sum(JsonNode list, String path) {
    long sum = 0;
    for (JsonNode each : list) {
      sum += each.at(path).asLong();
    }
    return sum;
  }

  private static long count(List<JsonNode> lines, String kind) {
    return lines.stream().filter(line -> line.at("/kind").asString().equals(kind)).count();
  }
}
