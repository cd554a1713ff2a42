/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Another table that rows get more cells from: those of its row with the same value in a column.
 */
final class Lookup {

  private final SourceFile file;
  private final String column;
  private final Map<String, Map<String, String>> byValue = new HashMap<>();

  private Lookup(SourceFile file, String column) {
    this.file = file;
    this.column = column;
  }

  /** Reads a table whole, in which rows with the same value are the same in all columns. */
  static Lookup read(SourceFile file, RowFormat format, String column) {
    Lookup lookup = new Lookup(file, column);
    Table.read(file, format, _ -> {}, new Table.TableIntake(lookup::put, _ -> {}));
    if (lookup.byValue.isEmpty()) {
      throw new LoadException(
          "Expected %s to have rows with a column %s, but there is none"
              .formatted(file.path(), column));
    }
    return lookup;
  }

  private void put(Row row) {
    if (!row.cells().containsKey(column)) {
      return;
    }
    Map<String, String> known = byValue.putIfAbsent(row.cell(column), row.cells());
    if (known != null && !known.equals(row.cells())) {
      throw new LoadException(
          "Expected one row of %s for each %s, but there are several for '%s': give this file as FILE, and --join the other one to it"
              .formatted(file.path(), column, row.cell(column)));
    }
  }

  /** The columns that it adds. */
  Set<String> columns() {
    return byValue.values().iterator().next().keySet();
  }

  Row complete(Row row) {
    return row.with(byValue.getOrDefault(row.cell(column), Map.of()));
  }
}
