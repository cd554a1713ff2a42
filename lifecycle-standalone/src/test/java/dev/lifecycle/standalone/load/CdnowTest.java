/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lifecycle.codec.EventType;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Purchase;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real purchases that nobody here made up: the published totals have to come out. */
final class CdnowTest {

  private static final Path DATA = Path.of("../../shared/data/cdnow/CDNOW_master.txt.gz");

  @TempDir Path folder;

  @Test
  void everyPurchaseOfEveryCustomerComesThrough() {
    assumeTrue(Files.exists(DATA), "the CDNOW data set is not here");
    List<CustomerEvent> events = new ArrayList<>();

    ImportSummary summary = new Import(plan(), Progress.UNSEEN).run(() -> new Remembered(events));

    assertThat(summary.events()).isEqualTo(Map.of(EventType.PURCHASE, 69_659L));
    assertThat(summary.customers()).isEqualTo(23_570);
    assertThat(summary.refused()).isZero();
    assertThat(events.stream().map(each -> each.envelope().id()).distinct()).hasSize(69_659);
    assertThat(
            events.stream()
                .map(each -> ((Purchase) each).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("2500315.63");
  }

  private ImportPlan plan() {
    Mapping mapping =
        new Mapping(
            EventType.PURCHASE,
            Map.of(
                "customerId", "customer_id",
                "time", "date",
                "amount", "dollar_value",
                "orderId", Mapping.LINE),
            Map.of("currency", "USD"),
            TimeFormat.of("yyyyMMdd", ZoneOffset.UTC),
            "");
    RowFormat format = new RowFormat(RowFormat.WHITESPACE, true, StandardCharsets.UTF_8);
    return new ImportPlan(
        List.of(new SourceFile(DATA)),
        Optional.of(new RowPlan(format, mapping, Map.of(), Map.of(), false)),
        folder.resolve("rejected.jsonl"),
        Optional.empty(),
        Optional.empty());
  }

  private record Remembered(List<CustomerEvent> events) implements EventSink {

    @Override
    public void accept(CustomerEvent event) {
      events.add(event);
    }

    @Override
    public void close() {}
  }
}
