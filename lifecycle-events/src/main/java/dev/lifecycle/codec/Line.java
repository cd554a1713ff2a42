/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import dev.lifecycle.codec.Decoded.Rejected;
import java.nio.charset.StandardCharsets;

/** One line of a file: its number, its bytes, and what they say. */
public final class Line {

  private final long number;
  private final byte[] bytes;
  private final boolean cut;

  Line(long number, byte[] bytes, boolean cut) {
    this.number = number;
    this.bytes = bytes;
    this.cut = cut;
  }

  /** 1, 2, 3 … in the file, blank lines included. */
  public long number() {
    return number;
  }

  /** The line without its line break; the first 1 MiB where it is longer; not a copy. */
  public byte[] bytes() {
    return bytes;
  }

  /** The line as text. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Reads the line as a shop's event; each call reads anew. */
  public Decoded decode() {
    if (cut) {
      return new Rejected(
          Reason.RECORD_TOO_LARGE,
          "Expected the line to have at most %s bytes, but it has more."
              .formatted(JsonLimits.INPUT_BYTES));
    }
    return CustomerEventReader.readStructured(bytes);
  }

  boolean isBlank() {
    for (byte each : bytes) {
      if (each != ' ' && each != '\t') {
        return false;
      }
    }
    return true;
  }
}
