/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.rehearse;

import static dev.lifecycle.testing.TestEvents.purchase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.CustomerEvent;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a changed set of campaigns would do otherwise, and why. */
class ComparisonTest {

  private static final List<CustomerEvent> ANNA_BUYS_TWICE =
      List.of(
          purchase("anna", "o-1", "2025-01-01T10:00:00Z", "20.00"),
          purchase("anna", "o-2", "2025-01-20T10:00:00Z", "20.00"));

  @TempDir Path folder;

  @Test
  void aMessageAtAnotherTimeIsMoved() {
    assertThat(compared(TestSets.HELLO, TestSets.HELLO_LATER))
        .containsExactly(
            "hello/2 MOVED [TIME] 2025-01-01T11:00:00Z 2025-01-01T12:00:00Z",
            "hello/4 MOVED [TIME] 2025-01-08T11:00:00Z 2025-01-08T12:00:00Z");
  }

  @Test
  void aMessageInOtherWordsIsMovedButNotInTime() {
    assertThat(compared(TestSets.HELLO, TestSets.HELLO_REWORDED))
        .containsExactly("hello/4 MOVED [TEXT] 2025-01-08T11:00:00Z 2025-01-08T11:00:00Z");
  }

  @Test
  void aCampaignThatIsNotThereSendsNoLonger() {
    assertThat(compared(TestSets.HELLO, TestSets.EVERY_PURCHASE))
        .containsExactly(
            "every-purchase/1 NEWLY_SENT CAMPAIGN_ABSENT null 2025-01-01T10:00:00Z",
            "every-purchase/1 NEWLY_SENT CAMPAIGN_ABSENT null 2025-01-20T10:00:00Z",
            "hello/2 NO_LONGER_SENT CAMPAIGN_ABSENT 2025-01-01T11:00:00Z null",
            "hello/4 NO_LONGER_SENT CAMPAIGN_ABSENT 2025-01-08T11:00:00Z null");
  }

  @Test
  void aPausedCampaignAndAStepThatIsGoneAreNamed() {
    assertThat(compared(TestSets.HELLO, TestSets.HELLO + "status: paused\n"))
        .containsExactly(
            "hello/2 NO_LONGER_SENT CAMPAIGN_PAUSED 2025-01-01T11:00:00Z null",
            "hello/4 NO_LONGER_SENT CAMPAIGN_PAUSED 2025-01-08T11:00:00Z null");
    assertThat(
            compared(
                TestSets.HELLO,
                TestSets.HELLO
                    .replace("  - wait: P7D\n  - send: { template: second }\n", "")
                    .replaceAll("  second: .*\n", "")))
        .containsExactly("hello/4 NO_LONGER_SENT STEP_ABSENT 2025-01-08T11:00:00Z null");
  }

  @Test
  void whatIsSuppressedNowSaysByWhichRule() {
    assertThat(compared(TestSets.HELLO, TestSets.HELLO + "holdout: 100%\n"))
        .containsExactly(
            "hello/2 NO_LONGER_SENT HOLDOUT 2025-01-01T11:00:00Z null",
            "hello/4 NO_LONGER_SENT HOLDOUT 2025-01-08T11:00:00Z null");
  }

  @Test
  void whatWaitsAtTheEndOrIsEndedByAPurchaseSaysSo() {
    assertThat(compared(TestSets.HELLO, TestSets.HELLO.replace("P7D", "P300D")))
        .containsExactly("hello/4 NO_LONGER_SENT EXITED 2025-01-08T11:00:00Z null");
    String forever = TestSets.HELLO.replace("exit: { on: [purchase] }", "");
    assertThat(compared(forever, forever.replace("P7D", "P300D")))
        .containsExactly("hello/4 NO_LONGER_SENT WAITING 2025-01-08T11:00:00Z null");
  }

  @Test
  void anEarlierStepThatEndedTheEntryExplainsTheLaterOnes() {
    String late = TestSets.HELLO.replace("PT1H", "P20D").replace("P7D", "P1D");
    String endless = late.replace("exit: { on: [purchase] }", "");

    assertThat(compared(endless, late))
        .containsExactly(
            "hello/2 NO_LONGER_SENT EXITED 2025-01-21T10:00:00Z null",
            "hello/4 NO_LONGER_SENT EXITED 2025-01-22T10:00:00Z null");
  }

  @Test
  void whatNeverEnteredOrIsPassedOverSaysSo() {
    assertThat(compared(TestSets.HELLO, TestSets.HELLO + "audience: \"customer.n > 5\"\n"))
        .allMatch(line -> line.contains("NO_LONGER_SENT NOT_ENTERED"))
        .hasSize(2);
    assertThat(
            compared(
                TestSets.HELLO,
                TestSets.HELLO.replace(
                    "- send: { template: second }",
                    "- send: { template: second }\n    when: \"customer.n > 5\"")))
        .containsExactly("hello/4 NO_LONGER_SENT PASSED_OVER 2025-01-08T11:00:00Z null");
  }

  @Test
  void onlyWhatFallsIntoThePeriodCounts() {
    Trial trial = trial(TestSets.HELLO, TestSets.HELLO_LATER);

    trial.between("2025-01-08T12:00:00Z", "2025-03-01T00:00:00Z").run();

    assertThat(trial.lines("comparison.jsonl")).hasSize(1);
    assertThat(trial.report().at("/comparison/differences/total/moved").asLong()).isEqualTo(1);
  }

  private List<String> compared(String base, String changed) {
    return trial(base, changed).run().lines("comparison.jsonl").stream()
        .map(ComparisonTest::brief)
        .toList();
  }

  private Trial trial(String base, String changed) {
    Trial trial = new Trial(folder).of(ANNA_BUYS_TWICE).between(null, "2025-03-01T00:00:00Z");
    return trial.campaigns(trial.set("base", base), trial.set("changed", changed));
  }

  private static String brief(JsonNode line) {
    JsonNode because = line.at("/because");
    return "%s/%s %s %s %s %s"
        .formatted(
            line.at("/campaign").asString(),
            line.at("/step").asInt(),
            line.at("/kind").asString(),
            because.isNull()
                ? line.at("/differs").toString().replace("\"", "")
                : because.asString(),
            time(line, "/base"),
            time(line, "/changed"));
  }

  private static String time(JsonNode line, String side) {
    JsonNode time = line.at(side + "/time");
    return time.isMissingNode() ? "null" : time.asString();
  }
}
