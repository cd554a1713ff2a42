/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * A line of a table.
 *
 * @param line counted from 1, the header included
 * @param cells by column, in the file's order, without surrounding blanks
 */
record Row(SourceFile source, long line, Map<String, String> cells) {

  Row {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  String file() {
    return source.name();
  }

  /** A column's cell; empty if there is no such column. */
  String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  Row with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(cells);
    more.forEach(all::putIfAbsent);
    return new Row(source, line, all);
  }

  /** Names this line of this file with this content: the same on every import. */
  String fingerprint() {
    CRC32C crc = new CRC32C();
    crc.update(String.join("\u001f", cells.values()).getBytes(StandardCharsets.UTF_8));
    String number = Long.toString(100_000_000L + line).substring(1);
    return source.stem() + "-" + number + "-" + HexFormat.of().toHexDigits(crc.getValue(), 8);
  }
}
