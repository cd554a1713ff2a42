/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import dev.lifecycle.event.CustomerId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.apache.kafka.common.utils.Bytes;

/** The key of a timer: eight bytes that sort by due time, then the customer's id in UTF-8. */
final class DueKey {

  private DueKey() {}

  static Bytes of(Instant due, CustomerId customer) {
    byte[] id = customer.value().getBytes(StandardCharsets.UTF_8);
    return Bytes.wrap(
        ByteBuffer.allocate(Long.BYTES + id.length).putLong(sortable(millis(due))).put(id).array());
  }

  /** The lowest key of a millisecond. */
  static Bytes lowest(long millis) {
    return Bytes.wrap(ByteBuffer.allocate(Long.BYTES).putLong(sortable(millis)).array());
  }

  /** The key that directly follows {@code key}. */
  static Bytes after(Bytes key) {
    byte[] bytes = key.get();
    return Bytes.wrap(Arrays.copyOf(bytes, bytes.length + 1));
  }

  static long millis(Bytes key) {
    return sortable(ByteBuffer.wrap(key.get()).getLong());
  }

  static CustomerId customer(Bytes key) {
    byte[] bytes = key.get();
    return new CustomerId(
        new String(bytes, Long.BYTES, bytes.length - Long.BYTES, StandardCharsets.UTF_8));
  }

  /** Rounded up, so that a timer never fires before its time. */
  static long millis(Instant due) {
    Instant floor = due.truncatedTo(ChronoUnit.MILLIS);
    return floor.equals(due) ? floor.toEpochMilli() : floor.toEpochMilli() + 1;
  }

  /** Flips the sign, so that times before 1970 sort first; its own inverse. */
  private static long sortable(long millis) {
    return millis ^ Long.MIN_VALUE;
  }
}
