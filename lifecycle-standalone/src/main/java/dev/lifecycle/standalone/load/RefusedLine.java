/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import dev.lifecycle.codec.Decoded;
import java.util.Map;

/**
 * A line that gives no event.
 *
 * @param line counted from 1
 * @param reason a stable name, such as {@code WRONG_FIELD}
 * @param detail one sentence that a person can act on
 * @param row the line's cells by column; of a JSONL file the whole line as {@code line}; of an
 *     event that is refused once all are read, the event in JSON as {@code event}
 */
record RefusedLine(String file, long line, String reason, String detail, Map<String, String> row) {

  /** The line has not the form that the file should have. */
  static final String WRONG_ROW = "WRONG_ROW";

  static RefusedLine of(Row row, String reason, String detail) {
    return new RefusedLine(row.file(), row.line(), reason, detail, row.cells());
  }

  static RefusedLine of(Row row, Decoded.Rejected rejected) {
    return of(row, rejected.reason().name(), rejected.detail());
  }
}
