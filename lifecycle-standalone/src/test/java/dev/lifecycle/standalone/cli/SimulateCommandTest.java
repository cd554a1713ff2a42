/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import static dev.lifecycle.testing.TestEvents.purchase;
import static dev.lifecycle.testing.TestEvents.refund;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.codec.EventWriter;
import dev.lifecycle.codec.JsonLines;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.standalone.demo.DemoShop;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a campaign designer gets from {@code simulate}. */
class SimulateCommandTest {

  private static final List<String> FILES =
      List.of("category-changes.jsonl", "population.jsonl", "messages.jsonl", "outcomes.jsonl");

  @TempDir Path folder;
  private Path events = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void names() {
    events = folder.resolve("events.jsonl");
    out = folder.resolve("out");
  }

  @Test
  void tellsWhatWouldHaveBeenSentToWhomAndWhen() throws IOException {
    write(List.of(purchase("anna", "o-1", "2025-01-31T10:00:00Z", "20.00")));

    CommandRun run = simulate("--until=2025-06-01T00:00:00Z");

    assertThat(run.exitCode()).isZero();
    assertThat(run.output()).contains("1 event of 1 customer").contains("welcome: sent 3");
    assertThat(lines("messages.jsonl"))
        .extracting(line ->
            line.replaceAll(".*\"campaign\":\"([a-z-]+)\".*\"dueAt\":\"([^\"]+)\".*", "$1 $2"))
        .containsSubsequence(
            "welcome 2025-01-31T11:00:00Z",
            "welcome 2025-02-07T10:00:00Z",
            "welcome 2025-02-21T10:00:00Z",
            "at-risk 2025-04-01T10:00:00Z",
            "at-risk 2025-04-15T10:00:00Z",
            "anniversary 2025-04-30T09:00:00Z",
            "win-back 2025-05-31T10:00:00Z");
    assertThat(Files.readString(out.resolve("report.json"))).contains("\"lifecycle:LAPSED\" : 1");
  }

  @Test
  void aFirstOrderThatIsGivenBackLeavesAProspect() throws IOException {
    write(
        List.of(
            purchase("anna", "o-1", "2025-01-31T10:00:00Z", "20.00"),
            refund("anna", "o-1", "2025-01-31T10:20:00Z", null)));

    simulate("--until=2025-06-01T00:00:00Z");

    assertThat(lines("messages.jsonl"))
        .isNotEmpty()
        .allMatch(line -> line.contains("\"campaign\":\"prospect-nurture\""));
  }

  @Test
  void whoHasBeenSilentForLongHearsFromTheShopAllTheSame() throws IOException {
    write(List.of(purchase("anna", "o-1", "2025-01-31T10:00:00Z", "20.00")));

    simulate("--until=2028-01-31T00:00:00Z");

    assertThat(content("messages.jsonl")).contains("\"campaign\":\"no-visit\"");
  }

  @Test
  void warnsOfEventsAheadOfTheClock() throws IOException {
    String ahead = Instant.now().plus(Duration.ofDays(3)).toString();
    write(
        List.of(
            purchase("anna", "o-1", "2026-01-31T10:00:00Z", "20.00"),
            purchase("anna", "o-2", ahead, "20.00")));

    assertThat(simulate("--until=2026-02-01T00:00:00Z").error()).isEmpty();
    assertThat(simulate().error())
        .contains("1 of them are ahead of the clock", "first of these 'purchase-o-2' at " + ahead);
  }

  @Test
  void aSettingRightAfterTheFilesOfEventsIsNoFile() throws IOException {
    write(List.of(purchase("anna", "o-1", "2025-01-31T10:00:00Z", "20.00")));

    CommandRun run =
        CommandRun.of(
            "simulate",
            "--events",
            events.toString(),
            "--lifecycle.currency.base=USD",
            "--out=" + out);

    assertThat(run.error()).contains("there are none; 1 lines were rejected", "rates.EUR");
  }

  @Test
  void noFileAfterEventsIsWrongUse() {
    CommandRun run = CommandRun.of("simulate", "--events", "--out=" + out);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.error()).contains("Expected a FILE after --events");
  }

  @Test
  void takesManyFilesTogetherOrOneByOne() throws IOException {
    write(List.of(purchase("anna", "o-1", "2025-01-31T10:00:00Z", "20.00")));
    String file = events.toString();

    CommandRun run =
        CommandRun.of("simulate", "--events", file, file, "--events=" + file, "--out=" + out);

    assertThat(run.output()).contains("3 events of 1 customer");
  }

  @Test
  void givesTheSameBytesForTheSameEventsInAnyOrder() throws IOException {
    List<CustomerEvent> history =
        new DemoShop(7, 200).history(Instant.parse("2025-03-01T00:00:00Z"));
    write(history);
    simulate();
    List<String> first = FILES.stream().map(this::content).toList();

    write(history.reversed());
    simulate();

    assertThat(FILES.stream().map(this::content)).isEqualTo(first);
    assertThat(first).noneMatch(String::isEmpty);
  }

  @Test
  void actsOnTheLastInstantItselfButNotBeyond() throws IOException {
    write(List.of(purchase("anna", "o-1", "2025-01-31T10:00:00Z", "20.00")));

    simulate("--until=2025-04-01T09:59:59.999Z");
    assertThat(content("category-changes.jsonl")).doesNotContain("AT_RISK");
    simulate("--until=2025-04-01T10:00:00Z");
    assertThat(content("category-changes.jsonl")).contains("AT_RISK");
  }

  @Test
  void keepsLinesThatCannotBeUsedWithTheirNumbers() throws IOException {
    var good = purchase("anna", "o-1", "2025-01-31T10:00:00Z", "20.00");
    Files.writeString(
        events, new String(EventWriter.structured(good), StandardCharsets.UTF_8) + "\nbroken\n");

    CommandRun run = simulate();

    assertThat(run.exitCode()).isZero();
    assertThat(run.output()).contains("1 line could not be used");
    assertThat(lines("rejected.jsonl"))
        .singleElement()
        .asString()
        .contains("\"line\":2")
        .contains("BROKEN_JSON");
  }

  @Test
  void refusesWrongSettingsAndWrongCampaignsNamingThem() throws IOException {
    write(List.of(purchase("anna", "o-1", "2025-01-31T10:00:00Z", "20.00")));
    Files.writeString(Files.createDirectory(folder.resolve("c")).resolve("c.yaml"), "campain: x\n");

    assertThat(simulate("--lifecycle.segments.newWindow=P7M"))
        .matches(run -> run.exitCode() == 1)
        .extracting(CommandRun::error)
        .asString()
        .contains("lifecycle.segments.newWindow")
        .contains("P7M")
        .contains("P6M");
    assertThat(
            simulate(
                    "--lifecycle.segments.newWindow=30",
                    "--lifecycle.campaigns.quietHours=25:00",
                    "--lifecycle.currency.base=EURO",
                    "--lifecycle.sgments.newWindow=P3M",
                    "--lifecycle.kafka.threads=2")
                .error())
        .hasLineCount(5)
        .contains("'30'", "'25:00'", "'EURO'", "there is lifecycle.kafka.threads")
        .contains("lifecycle.sgments.newWindow; did you mean lifecycle.segments.newWindow?");
    assertThat(simulate("--campaigns=" + folder.resolve("c")).error())
        .contains("c.yaml:1:1")
        .contains("campain");
    assertThat(CommandRun.of("simulate").exitCode()).isEqualTo(2);
    assertThat(CommandRun.of("simulate", "--events=gone.jsonl").error())
        .contains("gone.jsonl, but there is no such file");
    assertThat(simulate("--until=yesterday").error())
        .contains("2025-07-01T00:00:00Z, but found 'yesterday'");
    assertThat(CommandRun.of("run", "--data=" + folder.resolve("d"), "--port=99999").error())
        .contains("Expected --port to be a port from 1 to 65535, but it is 99999")
        .doesNotContain("at dev.lifecycle");
  }

  @Test
  void aFileThatCannotBeReadIsNamedWithTheReason() throws IOException {
    Path cut = Files.write(folder.resolve("cut.jsonl"), new byte[] {0x1f, (byte) 0x8b});
    Path wrong = Files.write(folder.resolve("wrong.jsonl"), new byte[] {0x1f, (byte) 0x8b, 0, 0});

    assertThat(reading(folder)).isEqualTo("Expected to read " + folder + ", but it is a folder");
    assertThat(reading(cut))
        .startsWith("Expected to read %s, but it ends too early".formatted(cut));
    assertThat(reading(wrong))
        .startsWith("Expected to read %s, but it is no gzip".formatted(wrong));
  }

  private static String reading(Path events) {
    String error = CommandRun.of("simulate", "--events=" + events).error().strip();
    return error.replace("lifecycle simulate: ", "");
  }

  @Test
  void showsAsManySamplesAsAsked() throws IOException {
    write(new DemoShop(7, 60).history(Instant.parse("2025-03-01T00:00:00Z")));

    simulate("--samples=0");
    assertThat(content("report.json")).contains("\"samples\" : [ ]");
    simulate("--samples=1");
    assertThat(content("report.html"))
        .contains("birthday</bdi> <span class=\"count\">1 message</span>");
  }

  @Test
  void refusesAPeriodThatCannotBe() throws IOException {
    write(List.of(purchase("anna", "o-1", "2025-01-31T10:00:00Z", "20.00")));

    assertThat(simulate("--until=2025-01-31T09:59:59Z"))
        .isEqualTo(
            new CommandRun(
                1,
                "",
                "lifecycle simulate: Expected --until to be at the first event"
                    + " (2025-01-31T10:00:00Z) or later, but it is 2025-01-31T09:59:59Z"
                    + System.lineSeparator()));
    assertThat(simulate("--from=2025-02-01T00:00:00Z"))
        .matches(run -> run.exitCode() == 1)
        .extracting(CommandRun::error)
        .asString()
        .contains("Expected --from to be at the end of the simulation (2025-01-31T10:00:00Z)");
    assertThat(simulate("--from=2025-02-01T00:00:00Z", "--until=2025-01-31T12:00:00Z").exitCode())
        .isEqualTo(2);
    assertThat(simulate("--max-per-week=0"))
        .matches(run -> run.exitCode() == 2)
        .extracting(CommandRun::error)
        .asString()
        .contains("Expected --max-per-week to be 1 or more, but it is 0");
    assertThat(simulate("--samples=101"))
        .matches(run -> run.exitCode() == 2)
        .extracting(CommandRun::error)
        .asString()
        .contains("Expected --samples to be from 0 to 100, but it is 101");
    assertThat(simulate("--form=2025-02-01T00:00:00Z").exitCode()).isEqualTo(2);
  }

  @Test
  void tellsAllThatIsWrongInBothSetsOfCampaignsAtOnce() throws IOException {
    write(List.of(purchase("anna", "o-1", "2025-01-31T10:00:00Z", "20.00")));
    Path base = Files.createDirectory(folder.resolve("base"));
    Path changed = Files.createDirectory(folder.resolve("changed"));
    Files.writeString(base.resolve("a.yaml"), "campain: x\n");
    Files.writeString(changed.resolve("b.yaml"), "campaign: b\nstepps: []\n");

    CommandRun run = simulate("--campaigns=" + base, "--compare=" + changed);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.error()).contains("a.yaml:1:1").contains("b.yaml:2:1").contains("stepps");
    assertThat(simulate("--compare=" + folder.resolve("nowhere")).error())
        .contains("nowhere, but there is no such file");
    assertThat(simulate("--compare=" + events).error()).contains("to be a folder, but it is not");
  }

  @Test
  void withoutCampaignsOnlyTheSegmentsAreSimulated() throws IOException {
    write(List.of(purchase("anna", "o-1", "2025-01-31T10:00:00Z", "20.00")));
    Path none = Files.createDirectory(folder.resolve("none"));

    CommandRun run = simulate("--campaigns=" + none);

    assertThat(run.exitCode()).isZero();
    assertThat(run.output()).contains("No campaigns: only the segments were simulated");
    assertThat(lines("category-changes.jsonl")).hasSize(1);
  }

  @Test
  void anEmptyHistoryIsAnErrorThatNamesTheFile() throws IOException {
    write(List.of());

    assertThat(simulate())
        .matches(run -> run.exitCode() == 1)
        .extracting(CommandRun::error)
        .asString()
        .contains("Expected events in [" + events + "], but there are none");
  }

  @Test
  void eventsInTheWrongOrderArePutInOrderAndCounted() throws IOException {
    write(
        List.of(
            purchase("anna", "o-2", "2025-02-01T10:00:00Z", "20.00"),
            purchase("anna", "o-1", "2025-01-31T10:00:00Z", "20.00")));

    assertThat(simulate().output()).contains("1 event put in order: a later one stood before");
  }

  private CommandRun simulate(String... options) {
    return CommandRun.of(
        Stream.concat(
                Stream.of("simulate", "--events=" + events, "--out=" + out), Stream.of(options))
            .toArray(String[]::new));
  }

  private void write(List<? extends CustomerEvent> history) throws IOException {
    try (OutputStream file = Files.newOutputStream(events)) {
      for (CustomerEvent event : history) {
        JsonLines.write(event, file);
      }
    }
  }

  private List<String> lines(String name) throws IOException {
    return Files.readAllLines(out.resolve(name));
  }

  private String content(String name) {
    try {
      return Files.readString(out.resolve(name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
