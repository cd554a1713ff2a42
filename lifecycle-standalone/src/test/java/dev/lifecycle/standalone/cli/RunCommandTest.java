/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lifecycle.standalone.broker.FolderLock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

  private static String purchase() {
    return """
    {"specversion":"1.0","id":"e1","source":"/test","type":"lifecycle.purchase","subject":"anna",
     "time":"%s","data":{"orderId":"o1","amount":12.50,"currency":"EUR"}}
    """
        .formatted(Instant.now().truncatedTo(ChronoUnit.MILLIS));
  }
}
