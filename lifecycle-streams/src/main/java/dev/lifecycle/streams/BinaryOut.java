/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes state in few bytes: numbers by magnitude, a text said before as a reference, an instant as
 * the step from the one before. {@link BinaryIn} reads it.
 */
public final class BinaryOut {

  private static final int NANOS_PER_MILLI = 1_000_000;
  private static final int MAX_LONG_BITS = 63;

  private final Map<String, Integer> texts = new HashMap<>();
  private byte[] bytes = new byte[256];
  private int size;
  private long lastMillis;

  public byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  public void raw(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * size);
    }
    bytes[size++] = (byte) value;
  }

  public void flag(boolean value) {
    raw(value ? 1 : 0);
  }

  /** A number, small where it is near 0 on the positive side. */
  public void unsigned(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      raw((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    raw((int) rest);
  }

  /** A number, small where it is near 0. */
  public void signed(long value) {
    unsigned((value << 1) ^ (value >> MAX_LONG_BITS));
  }

  public void text(String text) {
    Integer known = texts.putIfAbsent(text, texts.size() + 1);
    if (known != null) {
      unsigned(known);
      return;
    }
    unsigned(0);
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    unsigned(utf8.length);
    append(utf8);
  }

  public void instant(Instant instant) {
    long millis =
        Math.floorDiv(instant.getNano(), NANOS_PER_MILLI) + instant.getEpochSecond() * 1000;
    int nanos = instant.getNano() % NANOS_PER_MILLI;
    signed((millis - lastMillis) * 2 + (nanos == 0 ? 0 : 1));
    if (nanos != 0) {
      unsigned(nanos);
    }
    lastMillis = millis;
  }

  public void decimal(BigDecimal decimal) {
    BigInteger unscaled = decimal.unscaledValue();
    boolean fits = unscaled.bitLength() <= MAX_LONG_BITS;
    signed(decimal.scale() * 2L + (fits ? 0 : 1));
    if (fits) {
      signed(unscaled.longValue());
    } else {
      byte[] magnitude = unscaled.toByteArray();
      unsigned(magnitude.length);
      append(magnitude);
    }
  }

  public <T> void optional(@Nullable T value, Consumer<T> writer) {
    flag(value != null);
    if (value != null) {
      writer.accept(value);
    }
  }

  public <T> void list(List<T> elements, Consumer<T> writer) {
    unsigned(elements.size());
    elements.forEach(writer);
  }

  private void append(byte[] more) {
    if (size + more.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more.length));
    }
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
  }
}
