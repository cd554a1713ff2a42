/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * How far the demo's history was played.
 *
 * @param until its end
 * @param whole whether all of it is in Kafka
 */
record Played(Instant until, boolean whole) {

  private static final String WHOLE = " whole";

  /** What a file remembers; nothing is played until now if it is not there or not readable. */
  static Played read(Path file, Instant now) {
    try {
      String text = Files.readString(file).strip();
      boolean whole = text.endsWith(WHOLE);
      return new Played(Instant.parse(whole ? text.replace(WHOLE, "") : text), whole);
    } catch (IOException | DateTimeParseException _) {
      return new Played(now, false);
    }
  }

  /** Writes the file whole or not at all. */
  void write(Path file) {
    Path draft = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      Files.writeString(draft, until + (whole ? WHOLE : "") + "\n");
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
