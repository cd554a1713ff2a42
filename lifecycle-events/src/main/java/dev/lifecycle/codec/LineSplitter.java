/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts bytes into lines. A line of any length takes at most 1 MiB of memory. */
final class LineSplitter {

  private static final int BUFFER = 64 * 1024;

  /** The longest line, and the carriage return before its line feed. */
  private static final int MOST_KEPT = JsonLimits.INPUT_BYTES + 1;

  private final InputStream input;
  private final byte[] buffer = new byte[BUFFER];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int from;
  private int end;
  private long number;
  private boolean cut;

  LineSplitter(InputStream input) {
    this.input = input;
  }

  /** The next line that is not blank; null at the end. */
  @Nullable Line next() throws IOException {
    Line next = nextOfAny();
    while (next != null && next.isBlank()) {
      next = nextOfAny();
    }
    return next;
  }

  private @Nullable Line nextOfAny() throws IOException {
    line.reset();
    cut = false;
    while (from < end || fill()) {
      int at = lineBreak();
      keep(at);
      from = Math.min(at + 1, end);
      if (at < end) {
        return line();
      }
    }
    return line.size() == 0 ? null : line();
  }

  private boolean fill() throws IOException {
    from = 0;
    end = Math.max(input.read(buffer), 0);
    return end > 0;
  }

  private int lineBreak() {
    int at = from;
    while (at < end && buffer[at] != '\n') {
      at++;
    }
    return at;
  }

  private void keep(int until) {
    int room = MOST_KEPT - line.size();
    cut |= until - from > room;
    line.write(buffer, from, Math.min(until - from, room));
  }

  private Line line() {
    byte[] bytes = line.toByteArray();
    if (!cut && bytes.length > 0 && bytes[bytes.length - 1] == '\r') {
      bytes = Arrays.copyOf(bytes, bytes.length - 1);
    }
    return new Line(++number, bytes, cut || bytes.length > JsonLimits.INPUT_BYTES);
  }
}
