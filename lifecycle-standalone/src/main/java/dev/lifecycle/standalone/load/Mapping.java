/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import dev.lifecycle.codec.EventType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a table's rows become events of one type.
 *
 * @param columns the column of each field: its customer ({@code customerId}), its time, its id, and
 *     the data's, with a dot for what is inside another ({@code items.sku}, {@code
 *     consents.email}); the column {@link #LINE} names the line itself
 * @param constants the value of each field that is the same in every row
 * @param source the CloudEvents source; empty for {@code /import/} and the file's name
 */
public record Mapping(
    EventType type,
    Map<String, String> columns,
    Map<String, String> constants,
    TimeFormat times,
    String source) {

  /** Stands for a column that every line has another value of, the same on every import. */
  public static final String LINE = "@line";

  static final String CUSTOMER = "customerId";
  static final String TIME = "time";
  static final String ID = "id";

  private static final Set<String> OF_ENVELOPE = Set.of(CUSTOMER, TIME, ID);

  public Mapping {
    columns = Map.copyOf(columns);
    constants = Map.copyOf(constants);
    for (String field : Set.of(CUSTOMER, TIME)) {
      if (!columns.containsKey(field) && !constants.containsKey(field)) {
        throw new LoadException("Expected a column for " + field + " (--map " + field + "=COLUMN)");
      }
    }
  }

  /** A field's value in a row; empty if it has none. */
  String value(String field, Row row) {
    String column = columns.get(field);
    if (column == null) {
      return constants.getOrDefault(field, "");
    }
    return column.equals(LINE) ? row.fingerprint() : row.cell(column);
  }

  /** The fields of the data, in order of their names. */
  List<String> dataFields() {
    Set<String> fields = new TreeSet<>(constants.keySet());
    fields.addAll(columns.keySet());
    fields.removeAll(OF_ENVELOPE);
    return List.copyOf(fields);
  }

  /** The columns that a table has to have. */
  Set<String> tableColumns() {
    Set<String> tableColumns = new TreeSet<>(columns.values());
    tableColumns.remove(LINE);
    return tableColumns;
  }

  String sourceOf(Row row) {
    return source.isEmpty() ? "/import/" + row.file().replace(' ', '_') : source;
  }
}
