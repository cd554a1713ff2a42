/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lifecycle.standalone.broker.FolderLock;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything in one process, from a purchase over HTTP to a campaign that waits. */
final class RunCommandTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void aPurchaseOverHttpBecomesACategoryAndAWelcomeThatWaits() {
    try (RunningLifecycle running =
        RunningLifecycle.start(folder.resolve("data"), RunningLifecycle.Ports.free())) {
      assertThat(running.postEvent(purchase()).statusCode()).isEqualTo(202);

      await()
          .atMost(PATIENCE)
          .untilAsserted(() ->
              assertThat(running.get("/customers/anna").body())
                  .contains("lifecycle:NEW", "ladder:CUSTOMER"));
      await()
          .atMost(PATIENCE)
          .untilAsserted(() ->
              assertThat(running.get("/customers/anna/campaigns").body())
                  .contains("\"campaign\":\"welcome\"", "\"step\":2"));
      assertThat(running.get("/outbox").body()).isEqualTo("[]");
      assertThat(running.get("/actuator/health").body()).contains("UP");
      assertThat(running.get("/outbox?limit=abc").body())
          .contains("Expected limit to be a whole number from 1 to 1000, but it is abc.");
      assertThat(running.get("/customers").body())
          .contains("Expected a customer's id, as in /customers?id=anna, but there is none.");
      for (String unreadable : List.of("/customers/%ff", "/customers/a%00b")) {
        HttpResponse<String> answer = running.get(unreadable);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
            .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("\"status\":400", "Expected an address");
      }
      await()
          .atMost(PATIENCE)
          .untilAsserted(() ->
              assertThat(running.get("/actuator/prometheus").body())
                  .contains("lifecycle_category_size{category=\"NEW\",model=\"lifecycle\"} 1.0"));
    }
  }

  @Test
  void aDataFolderInUseIsAnErrorInOneLine() {
    Path data = folder.resolve("data");
    try (FolderLock held = FolderLock.take(data)) {
      CommandRun run = CommandRun.of("run", "--data", data.toString());

      assertThat(held).isNotNull();
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.error())
          .hasLineCount(1)
          .contains("lifecycle run: Expected the data folder", "--data");
    }
  }

  @Test
  void everyWrongSettingIsToldBeforeAnythingStarts() {
    CommandRun run =
        run(
            "--lifecycle.segments.newWindow=30",
            "--lifecycle.campaigns.quietHours=25:00",
            "--lifecycle.kafka.threads=x",
            "--campaigns=" + folder.resolve("nodir"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.output()).isEmpty();
    assertThat(run.error())
        .hasLineCount(4)
        .contains(
            "Expected lifecycle.segments.newWindow to be a period",
            "Expected lifecycle.campaigns.quietHours to be two different local times",
            "Expected lifecycle.campaigns.folder to be a folder that can be read, or nothing, but it is",
            "Expected lifecycle.kafka.threads to be a whole number");
  }

  @Test
  void aMisspeltGroupOfSettingsIsRefusedWithTheOneThatIsMeant() {
    CommandRun run =
        run(
            "--lifecycle.segment.newWindow=P30D",
            "--lifecyle.campaigns.quietHours=off",
            "--lifecycle.currencies=USD");

    assertThat(run.error())
        .hasLineCount(3)
        .contains(
            "there is lifecycle.segment.newWindow; did you mean lifecycle.segments.newWindow?",
            "there is lifecyle.campaigns.quietHours; did you mean lifecycle.campaigns.quietHours?",
            "there is lifecycle.currencies");
  }

  @Test
  void settingsOfSpringAreLeftToSpring() {
    assertThat(run("--spring.mvc.log-request-details=true", "--lifecycle.kafka.threads=x").error())
        .hasLineCount(1)
        .contains("lifecycle.kafka.threads");
  }

  @Test
  void onePortForTwoIsWrongUse() {
    CommandRun run = run("--port=9092");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.error())
        .contains("Expected --port and --kafka-port to be two ports, but both are 9092");
  }

  private CommandRun run(String... options) {
    var arguments = new ArrayList<String>(List.of("run", "--data=" + folder.resolve("data")));
    arguments.addAll(List.of(options));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private static String purchase() {
    return """
    {"specversion":"1.0","id":"e1","source":"/test","type":"lifecycle.purchase","subject":"anna",
     "time":"%s","data":{"orderId":"o1","amount":12.50,"currency":"EUR"}}
    """
        .formatted(Instant.now().truncatedTo(ChronoUnit.MILLIS));
  }
}
