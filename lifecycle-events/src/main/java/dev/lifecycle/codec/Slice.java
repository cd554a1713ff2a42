/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A part of some bytes that holds JSON; shared, never changed. */
final class Slice {

  /** The data of an event that has none. */
  static final Slice NO_DATA = Slice.of(new byte[] {'{', '}'});

  private static final int BOM = 3;

  private final byte[] bytes;
  private final int from;
  private final int length;

  private Slice(byte[] bytes, int from, int length) {
    this.bytes = bytes;
    this.from = from;
    this.length = length;
  }

  static Slice of(byte[] bytes) {
    return new Slice(bytes, 0, bytes.length);
  }

  /** A whole document, which has to be in UTF-8: without its byte order mark, if it has one. */
  static Slice ofDocument(byte[] bytes) {
    if (bytes.length >= BOM && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB) {
      return new Slice(bytes, BOM, bytes.length - BOM);
    }
    if (bytes.length >= 2 && (bytes[0] == 0 || bytes[1] == 0 || (bytes[0] & 0xFE) == 0xFE)) {
      throw new UnreadableEventException(
          Reason.BROKEN_JSON, "Expected JSON in UTF-8, but the value is in another encoding.");
    }
    return of(bytes);
  }

  /** The value of a record in binary mode. */
  static Slice ofData(byte @Nullable [] value) {
    return value == null || value.length == 0 ? NO_DATA : ofDocument(value);
  }

  static Slice ofBase64(String text) {
    return ofDocument(Base64.getDecoder().decode(text));
  }

  /** What is between two offsets, counted from this slice's start as the parser counts. */
  Slice part(long start, long end) {
    return new Slice(bytes, from + (int) start, (int) (end - start));
  }

  byte[] copy() {
    return Arrays.copyOfRange(bytes, from, from + length);
  }

  byte[] bytes() {
    return bytes;
  }

  int from() {
    return from;
  }

  int length() {
    return length;
  }
}
