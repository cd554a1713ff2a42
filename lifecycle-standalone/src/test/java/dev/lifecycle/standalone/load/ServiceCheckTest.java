/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.codec.CurrencyRates;
import dev.lifecycle.codec.InputRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the services would refuse is told by the import itself. */
final class ServiceCheckTest {

  private static final Instant NOW = Instant.parse("2025-06-01T00:00:00Z");

  @TempDir Path folder;

  @Test
  void timesThatTheServicesRefuseAreRejectedWithTheirReason() throws IOException {
    ImportSummary summary =
        importing(
            Optional.empty(),
            visit("too-old", "1899-12-31T23:59:59Z"),
            visit("old", "1900-01-01T00:00:00Z"),
            visit("ahead", "2025-06-02T00:00:00Z"),
            visit("too-far", "2025-06-02T00:00:01Z"));

    assertThat(summary.total()).isEqualTo(2);
    assertThat(summary.refused()).isEqualTo(2);
    assertThat(Files.readString(target())).contains("\"old\"", "\"ahead\"");
    assertThat(Files.readAllLines(folder.resolve("rejected.jsonl")))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .startsWith("{\"file\":\"e.jsonl\",\"line\":1,\"reason\":\"TIME_TOO_OLD\"")
                    .contains("too-old", "1899-12-31T23:59:59Z"),
            second ->
                assertThat(second)
                    .startsWith("{\"file\":\"e.jsonl\",\"line\":4,\"reason\":\"TIME_IN_FUTURE\"")
                    .contains("too-far", "24 hours"));
  }

  @Test
  void timesAreCheckedAfterTheyAreMoved() throws IOException {
    ImportSummary summary =
        importing(
            Optional.of(NOW),
            visit("a", "1899-12-31T10:00:00Z"),
            visit("b", "2093-01-01T10:00:00Z"),
            visit("c", "2093-01-02T10:00:00Z"));

    assertThat(summary.total()).isEqualTo(2);
    assertThat(summary.last()).contains(Instant.parse("2025-05-31T10:00:00Z"));
    assertThat(Files.readString(folder.resolve("rejected.jsonl"))).contains("TIME_TOO_OLD", "\"a");
  }

  private ImportSummary importing(Optional<Instant> moveTo, String... lines) throws IOException {
    Path file = Files.writeString(folder.resolve("e.jsonl"), String.join("\n", lines));
    ImportPlan plan =
        new ImportPlan(
            List.of(new SourceFile(file)),
            Optional.empty(),
            folder.resolve("rejected.jsonl"),
            moveTo,
            Optional.of(
                new ServiceCheck(
                    new InputRules(CurrencyRates.only(Currency.getInstance("EUR"))), NOW)));
    return new Import(plan, Progress.UNSEEN).run(() -> FileSink.create(target()));
  }

  private Path target() {
    return folder.resolve("target.jsonl");
  }

  private static String visit(String id, String time) {
    return "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/t\",\"type\":\"lifecycle.visit\",\"subject\":\"c\",\"time\":\"%s\",\"data\":{}}"
        .formatted(id, time);
  }
}
