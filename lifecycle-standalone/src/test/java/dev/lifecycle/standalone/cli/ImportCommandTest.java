/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportCommandTest {

  private static final String PADDED =
      """
       customer_id  date number_of_cds  dollar_value\r
       00002 19970112  1   12.00\r
       00001 19970101  1   11.77\r
       00002 19970112  1   12.00\r
      """;

  @TempDir Path folder;

  @Test
  void readsPaddedColumnsWithThePresetInOrderOfTime() throws IOException {
    CommandRun run = importing(write("CDNOW_master.txt", PADDED), "--preset", "cdnow");

    assertThat(run.exitCode()).isZero();
    assertThat(run.output()).contains("3 events of 2 customers", "3 × purchase");
    assertThat(events())
        .hasSize(3)
        .first()
        .asString()
        .isEqualTo(
            """
            {"specversion":"1.0","id":"purchase-CDNOW_master-00000003-bfb431ea",\
            "source":"/import/CDNOW_master.txt","type":"lifecycle.purchase","subject":"00001",\
            "time":"1997-01-01T00:00:00Z","datacontenttype":"application/json",\
            "data":{"orderId":"CDNOW_master-00000003-bfb431ea","amount":11.77,"currency":"USD"}}\
            """);
  }

  @Test
  void anotherImportOfTheSameFileGivesTheSameBytes() throws IOException {
    Path file = write("CDNOW_master.txt", PADDED);
    importing(file, "--preset", "cdnow");
    byte[] first = Files.readAllBytes(target());

    importing(file, "--preset", "cdnow");

    assertThat(target()).hasBinaryContent(first);
  }

  @Test
  void linesThatAreAlikeAreDifferentOrders() throws IOException {
    importing(write("CDNOW_master.txt", PADDED), "--preset", "cdnow");

    assertThat(events()).doesNotHaveDuplicates().hasSize(3);
  }

  @Test
  void rejectedRowsAreWrittenWithLineNumberReasonAndRow() throws IOException {
    Path file =
        write(
            "orders.csv",
            """
            who,when,paid,note
            anna,2025-03-01,12.50,
            bert,01/03/2025,3.00,hi
            ,2025-03-01,3.00,
            carl,2025-03-02,-4,"two
            lines"
            dora,2025-03-02
            """);

    CommandRun run = importing(file, MAPPED);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.output()).contains("1 event of 1 customer", "4 lines rejected: see");
    assertThat(rejected()).hasSize(4);
    assertThat(rejected().get(0))
        .startsWith("{\"file\":\"orders.csv\",\"line\":3,\"reason\":\"WRONG_FIELD\",")
        .contains(
            "Expected time to be iso, such as 2025-01-31T10:15, but it is \\\"01/03/2025\\\".")
        .endsWith(
            "\"row\":{\"who\":\"bert\",\"when\":\"01/03/2025\",\"paid\":\"3.00\",\"note\":\"hi\"}}");
    assertThat(rejected().get(1)).contains("\"line\":4,\"reason\":\"NOT_A_CLOUD_EVENT\"");
    assertThat(rejected().get(2)).contains("\"line\":5,\"reason\":\"NEGATIVE_AMOUNT\"", "-4");
    assertThat(rejected().get(3))
        .contains("\"line\":7,\"reason\":\"WRONG_ROW\"", "Expected 4 cells, but there are 2.");
  }

  @Test
  void rejectedRowsAreNoFailureWhereTheyAreAllowed() throws IOException {
    Path file = write("orders.csv", "who,when,paid\nanna,2025-03-01,much\n");
    List<String> options = new ArrayList<>(List.of(MAPPED));
    options.add("--allow-rejected");

    CommandRun run = importing(file, options.toArray(String[]::new));

    assertThat(run.exitCode()).isZero();
    assertThat(rejected()).hasSize(1);
  }

  @Test
  void jsonLinesMayBeCompressedAndBrokenOnesAreRejectedByNumber() throws IOException {
    Path file = folder.resolve("events.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(
          (visit("b", "2025-03-02T10:00:00+01:00") + "\n\n{\"id\":\n")
              .getBytes(StandardCharsets.UTF_8));
      out.write(visit("a", "2025-03-01T10:00:00Z").getBytes(StandardCharsets.UTF_8));
    }

    CommandRun run = importing(file);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.output()).contains("2 × visit", "1 line rejected");
    assertThat(events()).hasSize(2).first().asString().contains("\"id\":\"a\"");
    assertThat(rejected())
        .singleElement()
        .asString()
        .contains("\"line\":3,\"reason\":\"BROKEN_JSON\"");
  }

  @Test
  void linesOfAnOrderBecomeOnePurchaseWithItemsAndTheirTotal() throws IOException {
    Path file =
        write(
            "online_retail.csv",
            """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            536365,85123A,"HEART, WHITE",6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
            C536379,D,Discount,-1,2010-12-01 09:41:00,27.50,14527.0,United Kingdom
            536366,22633,HAND WARMER,6,2010-12-01 08:28:00,1.85,,United Kingdom
            536365,71053,LANTERN,2,2010-12-01 08:26:00,3.390,17850.0,United Kingdom
            """);

    CommandRun run = importing(file, "--preset=online-retail");

    assertThat(run.output()).contains("1 × purchase", "2 lines left out");
    assertThat(events())
        .singleElement()
        .asString()
        .contains(
            "\"time\":\"2010-12-01T08:26:00Z\"",
            "\"orderId\":\"536365\",\"amount\":22.080,\"currency\":\"GBP\"",
            "{\"sku\":\"85123A\",\"name\":\"HEART, WHITE\",\"quantity\":6,\"price\":2.55}",
            "{\"sku\":\"71053\",\"name\":\"LANTERN\",\"quantity\":2,\"price\":3.390}");
  }

  @Test
  void rowsAreCompletedFromOtherTables() throws IOException {
    Path orders = write("orders.csv", "order,buyer\no1,b1\n");
    Path people = write("people.csv", "buyer,person\nb1,anna\n");
    Path reviews = write("reviews.csv", "order,stars,at\no1,5,1735689600\n");

    CommandRun run =
        importing(
            reviews,
            "--join=" + orders + "=order",
            "--join=" + people + "=buyer",
            "--type=rating",
            "--map=customerId=person",
            "--map=score=stars",
            "--map=time=at",
            "--map=orderId=order",
            "--set=scale=stars",
            "--date-format=epoch-seconds");

    assertThat(run.exitCode()).isZero();
    assertThat(events())
        .singleElement()
        .asString()
        .contains("\"subject\":\"anna\"", "\"time\":\"2025-01-01T00:00:00Z\"", "\"score\":5");
  }

  @Test
  void aColumnThatTheTableLacksIsAnErrorThatNamesThoseItHas() throws IOException {
    CommandRun run =
        importing(write("t.csv", "a,b\n1,2\n"), "--map=customerId=a", "--map=time=when");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.error())
        .isEqualToIgnoringNewLines(
            "lifecycle import: Expected t.csv to have columns [when], but it has [a, b]");
  }

  @Test
  void aMissingFileAnUnknownTypeAndAnUnreachableKafkaAreErrorsInOneLine() throws IOException {
    Path file = write("e.jsonl", visit("a", "2025-03-01T10:00:00Z") + "\n");

    assertThat(CommandRun.of("import", "no.jsonl").error())
        .isEqualToIgnoringNewLines(
            "lifecycle import: Expected to read no.jsonl, but there is no such file");
    assertThat(importing(file, "--map=customerId=a", "--map=time=b", "--type=sale").error())
        .contains("Expected --type to be one of purchase,", "but it is \"sale\"");
    assertThat(CommandRun.of("import", file.toString(), "--bootstrap=nowhere").error())
        .hasLineCount(1)
        .contains("Expected to reach Kafka at nowhere");
  }

  @Test
  void aFileTakesEventsOfAnyTime() throws IOException {
    Path file =
        write(
            "e.jsonl",
            visit("a", "1899-01-01T10:00:00Z") + "\n" + visit("b", "2999-01-01T10:00:00Z"));

    assertThat(importing(file).exitCode()).isZero();
    assertThat(events()).hasSize(2);
  }

  @Test
  void currenciesWithoutARateAreNamedWithTheirSettingsBeforeAnythingIsPublished()
      throws IOException {
    Path file = write("CDNOW_master.txt", PADDED);

    CommandRun run = publishing(file, "--preset=cdnow");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.error())
        .isEqualToIgnoringNewLines(
            "lifecycle import: Expected a rate to EUR for every currency, but there is none for USD"
                + " (3 events): the services would refuse them, so nothing was published. Give import"
                + " the settings that the services run with: --lifecycle.currency.base=CODE, or"
                + " --lifecycle.currency.rates.USD=RATE");
  }

  @Test
  void everyCurrencyWithoutARateIsNamed() throws IOException {
    Path file =
        write(
            "orders.csv",
            """
            who,when,paid,in
            anna,2025-03-01,12.50,USD
            bert,2025-03-02,3.00,EUR
            carl,2025-03-03,4.00,GBP
            dora,2025-03-04,5.00,CHF
            emil,2025-03-05,6.00,GBP
            """);
    List<String> options = new ArrayList<>(List.of(MAPPED));
    options.set(options.indexOf("--currency=EUR"), "--map=currency=in");
    options.add("--lifecycle.currency.rates.USD=0.92");

    CommandRun run = publishing(file, options.toArray(String[]::new));

    assertThat(run.error())
        .contains("CHF (1 events), GBP (2 events)")
        .contains("--lifecycle.currency.rates.CHF=RATE --lifecycle.currency.rates.GBP=RATE");
  }

  @Test
  void aRateForEveryCurrencyLetsThemBePublished() throws IOException {
    Path file = write("CDNOW_master.txt", PADDED);

    for (String rate :
        List.of("--lifecycle.currency.base=USD", "--lifecycle.currency.rates.usd=0.92")) {
      assertThat(publishing(file, "--preset=cdnow", rate).error())
          .contains("Expected to reach Kafka at nowhere");
    }
  }

  @Test
  void aWrongSettingIsAnErrorInOneLine() throws IOException {
    Path file = write("CDNOW_master.txt", PADDED);

    assertThat(publishing(file, "--preset=cdnow", "--lifecycle.currency.base=dollars").error())
        .hasLineCount(1)
        .contains("lifecycle.currency.base", "'dollars'");
    assertThat(publishing(file, "--preset=cdnow", "--lifecycle.segments.newWindow=P1D").error())
        .isEqualToIgnoringNewLines(
            "lifecycle import: Expected a setting of lifecycle.currency.*, but there is"
                + " lifecycle.segments.newWindow");
  }

  @Test
  void anUnknownPresetIsWrongUse() {
    CommandRun run = CommandRun.of("import", "--preset=amazon", "x");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.error()).contains("cdnow", "\"amazon\"");
  }

  private static final String[] MAPPED = {
    "--map=customerId=who",
    "--map=time=when",
    "--map=amount=paid",
    "--map=orderId=@line",
    "--currency=EUR"
  };

  private static String visit(String id, String time) {
    return "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/t\",\"type\":\"lifecycle.visit\",\"subject\":\"c\",\"time\":\"%s\",\"data\":{}}"
        .formatted(id, time);
  }

  private static CommandRun publishing(Path file, String... options) {
    List<String> arguments = new ArrayList<>(List.of("import", file.toString()));
    arguments.addAll(List.of(options));
    arguments.add("--bootstrap=nowhere");
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private CommandRun importing(Path file, String... options) {
    List<String> arguments = new ArrayList<>(List.of("import", file.toString()));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("--to", target().toString()));
    arguments.addAll(List.of("--rejected", folder.resolve("rejected.jsonl").toString()));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private Path target() {
    return folder.resolve("target.jsonl");
  }

  private List<String> events() throws IOException {
    return Files.readAllLines(target());
  }

  private List<String> rejected() throws IOException {
    return Files.readAllLines(folder.resolve("rejected.jsonl"));
  }
}
