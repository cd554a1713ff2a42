/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in a file: its lines as rows, cells by column. */
final class Table {

  private final SourceFile file;
  private final Consumer<Row> rows;
  private final Consumer<RefusedLine> refused;
  private List<String> columns = List.of();

  private Table(SourceFile file, Consumer<Row> rows, Consumer<RefusedLine> refused) {
    this.file = file;
    this.rows = rows;
    this.refused = refused;
  }

  /** Reads a table with every line as a row, except those that are not of its form. */
  static void read(SourceFile file, RowFormat format, LongConsumer progress, TableIntake to) {
    Table table = new Table(file, to.rows(), to.refused());
    try (InputStream content = file.open(progress)) {
      Cells.read(file, format, content, (line, cells) -> table.take(format, line, cells));
    } catch (IOException | UncheckedIOException e) {
      throw file.unreadable(e);
    }
  }

  /** Where a table's lines go. */
  record TableIntake(Consumer<Row> rows, Consumer<RefusedLine> refused) {}

  private void take(RowFormat format, long line, List<String> cells) {
    if (!columns.isEmpty()) {
      row(line, cells);
    } else if (format.header()) {
      columns = different(cells);
    } else {
      columns = IntStream.rangeClosed(1, cells.size()).mapToObj(Integer::toString).toList();
      row(line, cells);
    }
  }

  private List<String> different(List<String> names) {
    Set<String> once = new HashSet<>();
    Set<String> often =
        names.stream()
            .filter(each -> !each.isEmpty() && !once.add(each))
            .collect(Collectors.toCollection(TreeSet::new));
    if (!often.isEmpty()) {
      throw new LoadException(
          "Expected the columns of %s to have different names, but %s are there more than once"
              .formatted(file.name(), often));
    }
    return names;
  }

  private void row(long line, List<String> cells) {
    Row row = new Row(file, line, byColumn(cells));
    if (cells.size() == columns.size()) {
      rows.accept(row);
    } else {
      refused.accept(
          RefusedLine.of(
              row,
              RefusedLine.WRONG_ROW,
              "Expected %s cells, but there are %s.".formatted(columns.size(), cells.size())));
    }
  }

  private Map<String, String> byColumn(List<String> cells) {
    Map<String, String> byColumn = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      byColumn.put(i < columns.size() ? columns.get(i) : Integer.toString(i + 1), cells.get(i));
    }
    return byColumn;
  }
}
