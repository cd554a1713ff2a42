/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what {@link BinaryOut} wrote, in the same order. */
public final class BinaryIn {

  private final byte[] bytes;
  private final List<String> texts = new ArrayList<>();
  private int position;
  private long lastMillis;

  public BinaryIn(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The version that what follows is of.
   *
   * @param what what is read, for the error
   * @param newest the newest version that can be read; the oldest is 1
   * @throws IllegalStateException if a newer release wrote it
   */
  public int version(String what, int newest) {
    int version = raw();
    if (version < 1 || version > newest) {
      throw new IllegalStateException(
          "Expected %s to be of version 1 to %s, but it is of version %s"
              .formatted(what, newest, version));
    }
    return version;
  }

  /** One byte, 0 to 255. */
  public int raw() {
    return bytes[position++] & 0xFF;
  }

  public boolean flag() {
    return raw() != 0;
  }

  public long unsigned() {
    long value = 0;
    int shift = 0;
    int next;
    do {
      next = raw();
      value |= (next & 0x7FL) << shift;
      shift += 7;
    } while ((next & 0x80) != 0);
    return value;
  }

  public int count() {
    return Math.toIntExact(unsigned());
  }

  public long signed() {
    long value = unsigned();
    return (value >>> 1) ^ -(value & 1);
  }

  public String text() {
    int known = count();
    if (known != 0) {
      return texts.get(known - 1);
    }
    int length = count();
    var text = new String(bytes, position, length, StandardCharsets.UTF_8);
    position += length;
    texts.add(text);
    return text;
  }

  public Instant instant() {
    long step = signed();
    lastMillis += step >> 1;
    Instant instant = Instant.ofEpochMilli(lastMillis);
    return (step & 1) == 0 ? instant : instant.plusNanos(unsigned());
  }

  public BigDecimal decimal() {
    long scale = signed();
    if ((scale & 1) == 0) {
      return BigDecimal.valueOf(signed(), Math.toIntExact(scale >> 1));
    }
    int length = count();
    var unscaled = new BigInteger(bytes, position, length);
    position += length;
    return new BigDecimal(unscaled, Math.toIntExact(scale >> 1));
  }

  public <T> @Nullable T optional(Supplier<T> reader) {
    return flag() ? reader.get() : null;
  }

  public <T> List<T> list(Supplier<T> reader) {
    int size = count();
    List<T> elements = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      elements.add(reader.get());
    }
    return elements;
  }

  public boolean atEnd() {
    return position == bytes.length;
  }
}
