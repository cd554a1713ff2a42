/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import java.nio.charset.Charset;

/**
 * How a file holds its table.
 *
 * @param delimiter what stands between cells; {@link #WHITESPACE} for columns padded with blanks
 * @param header whether the first line names the columns; if not, they are named 1, 2, 3 …
 */
public record RowFormat(String delimiter, boolean header, Charset charset) {

  /** The delimiter of columns that are padded with any number of blanks or tabs. */
  public static final String WHITESPACE = "whitespace";

  boolean padded() {
    return delimiter.equals(WHITESPACE);
  }
}
