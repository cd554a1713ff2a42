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

  private final String column;
  private final Map<String, Map<String, String>> byValue = new HashMap<>();

  private Lookup(String column) {
    this.column = column;
  }

  /** Reads a table whole; of rows with the same value the first counts. */
  static Lookup read(SourceFile file, RowFormat format, String column) {
    Lookup lookup = new Lookup(column);
    Table.read(file, format, _ -> {}, new Table.TableIntake(lookup::put, _ -> {}));
    if (lookup.byValue.isEmpty()) {
      throw new LoadException(
          "Expected %s to have rows with a column %s, but there is none"
              .formatted(file.path(), column));
    }
    return lookup;
  }

  private void put(Row row) {
    if (row.cells().containsKey(column)) {
      byValue.putIfAbsent(row.cell(column), row.cells());
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
