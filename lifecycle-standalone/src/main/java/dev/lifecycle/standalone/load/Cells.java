/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.lifecycle.standalone.load.CsvLines.CsvLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;

/** The cells of a table's lines, header included, as they stand in the file. */
final class Cells {

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int LARGEST_CELL = 1 << 24;

  private Cells() {}

  /** Takes the cells of one line. */
  @FunctionalInterface
  interface Taker {
    void take(long line, List<String> cells);
  }

  static void read(SourceFile file, RowFormat format, InputStream content, Taker to)
      throws IOException {
    Text text = Text.of(content, format.charset());
    if (format.padded()) {
      padded(new BufferedReader(text), to);
    } else {
      separated(file, format, text, to);
    }
  }

  private static void padded(BufferedReader lines, Taker to) throws IOException {
    String line;
    for (long number = 1; (line = lines.readLine()) != null; number++) {
      if (!line.isBlank()) {
        to.take(number, List.of(BLANKS.split(line.strip())));
      }
    }
  }

  private static void separated(SourceFile file, RowFormat format, Text text, Taker to)
      throws IOException {
    CsvLines lines = new CsvLines();
    try (CsvReader<CsvLine> records =
        CsvReader.builder()
            .fieldSeparator(format.delimiter())
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(LARGEST_CELL)
            .build(lines, text)) {
      for (CsvLine each : records) {
        to.take(each.number(), each.cells());
      }
    } catch (CsvParseException e) {
      throw new LoadException(noTable(file, e, lines.cellBegins(), text.lines()), e);
    }
  }

  /** Either text follows a quote that is closed, or none closes it before the end. */
  private static String noTable(SourceFile file, CsvParseException e, long opened, long last) {
    String message = String.valueOf(e.getMessage());
    return message.contains("after closing quote")
        ? "Expected %s to be a table, but: %s".formatted(file.path(), message)
        : "Expected every quote in %s to be closed, but the one opened in line %s is not: it takes in %s lines, to line %s"
            .formatted(file.path(), opened, last - opened + 1, last);
  }
}
