/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
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
    if (format.padded()) {
      padded(new BufferedReader(new InputStreamReader(content, format.charset())), to);
    } else {
      separated(file, format, content, to);
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

  private static void separated(SourceFile file, RowFormat format, InputStream content, Taker to)
      throws IOException {
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(format.delimiter())
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .detectBomHeader(true)
            .maxBufferSize(LARGEST_CELL)
            .ofCsvRecord(content, format.charset())) {
      for (CsvRecord each : records) {
        to.take(
            each.getStartingLineNumber(), each.getFields().stream().map(String::strip).toList());
      }
    } catch (CsvParseException e) {
      throw new LoadException(
          "Expected %s to be a table, but: %s".formatted(file.path(), messageOf(e)));
    }
  }

  private static String messageOf(CsvParseException e) {
    Throwable cause = e.getCause();
    return String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
  }
}
