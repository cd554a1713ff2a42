/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import static dev.lifecycle.testing.TestEvents.visit;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.codec.Decoded.Accepted;
import dev.lifecycle.codec.Decoded.Rejected;
import dev.lifecycle.event.CustomerEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {

  private static final CustomerEvent FIRST = visit("anna", "2025-01-31T10:00:00Z");
  private static final CustomerEvent SECOND = visit("ben", "2025-01-31T10:00:00Z");

  @TempDir Path folder;

  @Test
  void readsWhatItWrote() throws IOException {
    Path file = folder.resolve("events.jsonl");
    try (OutputStream out = Files.newOutputStream(file)) {
      JsonLines.write(FIRST, out);
      JsonLines.write(SECOND, out);
    }

    assertThat(decoded(file)).containsExactly(new Accepted(FIRST), new Accepted(SECOND));
  }

  @Test
  void writesManyAsOneAfterAnother() throws IOException {
    var together = new ByteArrayOutputStream();
    var oneByOne = new ByteArrayOutputStream();

    JsonLines.write(List.of(FIRST, SECOND), together);
    JsonLines.write(List.of(), together);
    JsonLines.write(FIRST, oneByOne);
    JsonLines.write(SECOND, oneByOne);

    assertThat(together.toByteArray()).isEqualTo(oneByOne.toByteArray());
  }

  @Test
  void readsCompressedFileWhateverItsName() throws IOException {
    Path file = folder.resolve("events.jsonl");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      JsonLines.write(FIRST, out);
    }

    assertThat(decoded(file)).containsExactly(new Accepted(FIRST));
  }

  @Test
  void numbersLinesAndSkipsBlankOnes() throws IOException {
    String first = new String(EventWriter.structured(FIRST), UTF_8);

    List<Line> lines = read("\ufeff" + first + "\r\n \t\r\n\n{broken\n" + first);

    assertThat(lines).extracting(Line::number).containsExactly(1L, 4L, 5L);
    assertThat(lines.getFirst().decode()).isEqualTo(new Accepted(FIRST));
    assertThat(lines.get(1).text()).isEqualTo("{broken");
    assertThat(lines.get(1).decode())
        .isInstanceOfSatisfying(
            Rejected.class, it -> assertThat(it.reason()).isEqualTo(Reason.BROKEN_JSON));
    assertThat(lines.getLast().decode()).isEqualTo(new Accepted(FIRST));
  }

  @Test
  void refusesLineTooLongAndGoesOn() throws IOException {
    String first = new String(EventWriter.structured(FIRST), UTF_8);
    String exact = first + " ".repeat(1024 * 1024 - first.length());

    List<Line> lines = read("x".repeat(3_000_000) + "\n" + exact + "\r\n" + exact + " \n" + first);

    assertThat(lines)
        .extracting(Line::decode)
        .containsExactly(
            new Rejected(
                Reason.RECORD_TOO_LARGE,
                "Expected the line to have at most 1048576 bytes, but it has more."),
            new Accepted(FIRST),
            new Rejected(
                Reason.RECORD_TOO_LARGE,
                "Expected the line to have at most 1048576 bytes, but it has more."),
            new Accepted(FIRST));
  }

  @Test
  void findsNothingInAnEmptyFile() throws IOException {
    assertThat(read("")).isEmpty();
    assertThat(read("\n\n")).isEmpty();
  }

  @Test
  void readsWhatOwnEventsWereWritten() throws IOException {
    var out = new ByteArrayOutputStream();
    for (Golden golden : Golden.all()) {
      JsonLines.write(OwnEventReader.readStructured(golden.bytes()), out);
    }

    List<Line> lines = read(out.toString(UTF_8));

    assertThat(lines)
        .extracting(Line::text)
        .isEqualTo(Golden.all().stream().map(Golden::json).toList());
  }

  private static List<Line> read(String text) throws IOException {
    try (var lines = JsonLines.read(new ByteArrayInputStream(text.getBytes(UTF_8)))) {
      return lines.toList();
    }
  }

  private static List<Decoded> decoded(Path file) throws IOException {
    try (var lines = JsonLines.read(file)) {
      return lines.map(Line::decode).toList();
    }
  }
}
