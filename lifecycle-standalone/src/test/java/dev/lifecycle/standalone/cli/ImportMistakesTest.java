/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an import says of files and options that it cannot use, before it writes anything. */
final class ImportMistakesTest {

  private static final String TWO =
      """
      customer,date,order,total
      müller,2025-01-31,o1,10
      möller,2025-01-31,o2,20
      """;

  @TempDir Path folder;

  @Test
  void bytesOfAnotherEncodingAreAnErrorThatNamesTheLine() throws IOException {
    Path file = write("two.csv", TWO, Charset.forName("windows-1252"));

    assertThat(failing(file))
        .isEqualTo(
            "lifecycle import: Expected to read %s, but line 2 has bytes that are not UTF-8: give the file's encoding, such as --charset windows-1252"
                .formatted(file));
    assertThat(importing(file, "--charset=windows-1252").output()).contains("2 customers");
  }

  @Test
  void bytesOfAnotherEncodingAreAnErrorInPaddedColumnsToo() throws IOException {
    String padded = TWO.replace(",", "  ");
    Path file = write("two.txt", padded, Charset.forName("windows-1252"));

    assertThat(failing(file, "--delimiter=whitespace")).contains("line 2", "--charset");
    assertThat(importing(write("utf.txt", padded, UTF_8), "--delimiter=whitespace").output())
        .contains("2 customers");
  }

  @Test
  void aByteOrderMarkTellsTheEncoding() throws IOException {
    for (Charset each : List.of(UTF_8, UTF_16LE)) {
      Path file = write("marked.csv", "\uFEFF" + TWO, each);

      assertThat(importing(file).output()).contains("2 events of 2 customers");
    }
  }

  @Test
  void aQuoteThatIsNotClosedIsAnErrorThatTellsTheLinesItTakesIn() throws IOException {
    String rows =
        IntStream.rangeClosed(1, 500)
            .mapToObj(i -> (i == 3 ? "\"" : "") + "c%s,2025-01-31,o%s,10\n".formatted(i, i))
            .collect(Collectors.joining());

    assertThat(failing(write("open.csv", "customer,date,order,total\n" + rows, UTF_8)))
        .contains(
            "open.csv", "the one opened in line 4 is not: it takes in 498 lines, to line 501");
  }

  @Test
  void theLineOfAnOpenQuoteIsItsOwnNotThatOfItsRow() throws IOException {
    Path file =
        write("open.csv", "customer,date,order,total\na,2025-01-31,\"o\n1\",\"10\nb\n", UTF_8);

    assertThat(failing(file)).contains("opened in line 3 is not: it takes in 2 lines, to line 4");
  }

  @Test
  void textAfterAClosingQuoteIsAnErrorThatNamesTheLine() throws IOException {
    Path file = write("open.csv", "customer,date,order,total\na,2025-01-31,\"o\"1,10\n", UTF_8);

    assertThat(failing(file)).contains("open.csv", "after closing quote", "line 2");
  }

  @Test
  void equalNamesOfColumnsAreAnErrorThatNamesThem() throws IOException {
    Path file = write("t.csv", "customer,date,order,total,total\nanna,2025-01-31,o1,1,2\n", UTF_8);

    assertThat(failing(file))
        .isEqualTo(
            "lifecycle import: Expected the columns of t.csv to have different names, but [total] are there more than once");
  }

  @Test
  void columnsWithoutANameMayBeSeveral() throws IOException {
    Path file = write("t.csv", "customer,date,order,total,,\nanna,2025-01-31,o1,1,,\n", UTF_8);

    assertThat(importing(file).exitCode()).isZero();
  }

  @Test
  void theSourceIsNeverWritten() throws IOException {
    Path file = write("two.csv", TWO, UTF_8);
    Path other = Files.createSymbolicLink(folder.resolve("other.csv"), file);
    String there = file.toString();

    for (String option : List.of("--to=" + file, "--rejected=" + file, "--to=" + other)) {
      assertThat(failing(file, option))
          .startsWith("lifecycle import: Expected to write a file that is not read, but ");
    }
    assertThat(failing(file, "--rejected=" + target())).contains(target().toString(), "twice");
    assertThat(failing(write("x.csv", TWO, UTF_8), "--join=" + there + "=order", "--to=" + there))
        .contains(there);
    assertThat(file).hasContent(TWO);
  }

  @Test
  void aJoinThatWouldHaveToChooseAmongRowsIsAnError() throws IOException {
    Path orders = write("orders.csv", TWO, UTF_8);
    Path payments = write("payments.csv", "order,paid\no1,10\no1,5\n", UTF_8);
    Path same = write("same.csv", "order,paid\no1,10\no1,10\no2,5\n", UTF_8);

    assertThat(failing(orders, "--join=" + payments + "=order"))
        .contains("Expected one row of " + payments + " for each order, but there are several")
        .contains("'o1'");
    assertThat(importing(orders, "--join=" + same + "=order").exitCode()).isZero();
  }

  @Test
  void compressedFilesThatAreNotWholeAreNamed() throws IOException {
    Path empty = write("empty.csv.gz", "", UTF_8);
    Path plain = write("plain.csv.gz", TWO, UTF_8);
    Path csv = cut(TWO, "cut.csv.gz");
    Path jsonl = cut("{}\n".repeat(3_000), "cut.jsonl.gz");

    for (Path each : List.of(empty, csv, jsonl)) {
      assertThat(failing(each)).contains(each + ", but it ends too early: is it whole?");
    }
    assertThat(failing(plain)).contains(plain + ", but it is no gzip file");
  }

  @Test
  void aFolderIsNoFile() {
    assertThat(failing(folder)).contains(folder + ", but it is a folder");
  }

  @Test
  void aTableWithoutAMapIsAnErrorThatSaysWhatItNeeds() throws IOException {
    Path file = write("two.csv", TWO, UTF_8);

    CommandRun run =
        CommandRun.of(
            "import",
            file.toString(),
            "--to=" + target(),
            "--rejected=" + folder.resolve("rejected.jsonl"));

    assertThat(run.error().strip())
        .isEqualTo(
            "lifecycle import: Expected two.csv to have an event in JSON a line, but line 1 is none; a table such as CSV needs --map or --preset");
    assertThat(target()).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "iso,2025-01-31T10:15",
    "epoch-seconds,1738318500",
    "epoch-millis,1738318500000",
    "dd/MM/yyyy HH:mm,31/01/2025 10:15"
  })
  void aTimeOfAnotherFormIsRejectedWithAnExample(String format, String example) throws IOException {
    Path file = write("t.csv", "customer,date,order,total\nanna,31-1-2025,o1,1\n", UTF_8);

    importing(file, "--date-format=" + format);

    assertThat(Files.readString(folder.resolve("rejected.jsonl")))
        .contains(
            "Expected time to be %s, such as %s, but it is \\\"31-1-2025\\\"."
                .formatted(format, example));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--type=purchas|purchase, refund, rating, complaint, testimonial, referral, visit, contact, erasure",
        "--zone=Berlin|a time zone such as Europe/Amsterdam",
        "--charset=latin9000|an encoding such as windows-1252",
        "--only=total=(|a regular expression",
        "--delimiter=\"|a delimiter"
      })
  void aWrongOptionIsToldWithWhatIsAllowed(String optionAndAnswer) throws IOException {
    List<String> parts = Arrays.asList(optionAndAnswer.split("\\|"));

    assertThat(failing(write("two.csv", TWO, UTF_8), parts.getFirst()))
        .contains(parts.getFirst().replaceAll("=.*", ""), parts.getLast())
        .doesNotContain("java.", "Exception");
  }

  @Test
  void numbersAreEnglishOnEveryMachine() throws IOException {
    String rows =
        IntStream.range(0, 1_000)
            .mapToObj("c%s,2025-01-31,o,10\n"::formatted)
            .collect(Collectors.joining());
    Path file = write("many.csv", "customer,date,order,total\n" + rows, UTF_8);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(importing(file).output())
          .contains("1,000 events of 1,000 customers", "1,000 × purchase");
      assertThat(importing(file, "--to=kafka", "--currency=USD").error())
          .contains("USD (1,000 events)");
      assertThat(
              CommandRun.of(
                      "simulate",
                      "--events=" + target(),
                      "--campaigns=" + Files.createDirectory(folder.resolve("none")),
                      "--out=" + folder.resolve("simulated"))
                  .output())
          .contains("1,000 events of 1,000 customers");
    } finally {
      Locale.setDefault(before);
    }
  }

  private String failing(Path file, String... options) {
    CommandRun run = importing(file, options);

    assertThat(run.exitCode()).isPositive();
    assertThat(target()).doesNotExist();
    return run.error().strip();
  }

  private CommandRun importing(Path file, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "import",
                file.toString(),
                "--map=customerId=customer",
                "--map=time=date",
                "--map=orderId=order",
                "--map=amount=total",
                "--currency=EUR",
                "--to=" + target(),
                "--rejected=" + folder.resolve("rejected.jsonl")));
    arguments.addAll(List.of(options));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private Path write(String name, String content, Charset charset) throws IOException {
    return Files.writeString(folder.resolve(name), content, charset);
  }

  /** A compressed file without its last bytes. */
  private Path cut(String content, String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content.getBytes(UTF_8));
    }
    return Files.write(folder.resolve(name), Arrays.copyOf(bytes.toByteArray(), bytes.size() - 12));
  }

  private Path target() {
    return folder.resolve("target.jsonl");
  }
}
