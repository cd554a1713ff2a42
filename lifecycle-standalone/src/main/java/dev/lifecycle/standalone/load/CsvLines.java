/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Puts the cells of each record together, and knows in which line the next cell begins. */
final class CsvLines extends AbstractBaseCsvCallbackHandler<CsvLines.CsvLine> {

  private List<String> cells = new ArrayList<>();
  private long cellBegins = 1;

  /**
   * A record.
   *
   * @param number of its first line, counted from 1
   */
  record CsvLine(long number, List<String> cells) {}

  /** The line in which the cell begins that comes next, or is not whole. */
  long cellBegins() {
    return cellBegins;
  }

  @Override
  protected void handleBegin(long line) {
    cells = new ArrayList<>();
    cellBegins = line;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    String cell = new String(buffer, offset, length);
    if (quoted) {
      cellBegins += cell.chars().filter(each -> each == '\n').count();
    }
    cells.add(cell.strip());
  }

  @Override
  protected CsvLine buildRecord() {
    return new CsvLine(getStartingLineNumber(), cells);
  }
}
