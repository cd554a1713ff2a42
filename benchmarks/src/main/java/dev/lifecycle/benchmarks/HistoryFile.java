/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.benchmarks;

import dev.lifecycle.codec.JsonLines;
import dev.lifecycle.event.CustomerEvent;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * Writes a {@link ShopHistory} to a file for {@code ./lifecycle simulate}: the two years until
 * 2026-01-01. Arguments: the file and the number of events (default 1000000).
 */
final class HistoryFile {

  static final Instant END = Instant.parse("2026-01-01T00:00:00Z");

  private static final long SEED = 42;

  private HistoryFile() {}

  static void main(String... arguments) throws IOException {
    int events = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
    try (OutputStream file =
            new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0])));
        Stream<CustomerEvent> history = ShopHistory.mixed(SEED, events, END)) {
      for (Iterator<CustomerEvent> each = history.iterator(); each.hasNext(); ) {
        JsonLines.write(each.next(), file);
      }
    }
  }
}
