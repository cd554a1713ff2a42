/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import dev.lifecycle.event.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The customers to look at again, in order of due time, over a store of one task.
 *
 * <p>It remembers where the next scan starts: keys already taken are never scanned again, and
 * asking while nothing is due costs a comparison.
 */
public final class DueIndex {

  private static final byte[] PRESENT = {};

  private final KeyValueStore<Bytes, byte[]> store;

  /** No key is lower than this one. */
  private Bytes from = DueKey.lowest(Long.MIN_VALUE);

  public DueIndex(KeyValueStore<Bytes, byte[]> store) {
    this.store = store;
  }

  /** A customer's timer. {@code at} is the due time in whole milliseconds, rounded up. */
  public record Due(CustomerId customer, Instant at) {}

  public void put(CustomerId customer, Instant due) {
    Bytes key = DueKey.of(due, customer);
    store.put(key, PRESENT);
    if (key.compareTo(from) < 0) {
      from = key;
    }
  }

  public void remove(CustomerId customer, Instant due) {
    store.put(DueKey.of(due, customer), null);
  }

  /**
   * Moves a customer's timer, lazily: a later time leaves it, and it looks again when it fires.
   * Only an earlier one, or none at all, moves it at once.
   *
   * @param armed what the customer is armed for so far; absent where no timer waits
   * @param due when it is to fire; absent = never
   * @return what the customer is armed for from now on, in whole milliseconds
   */
  public @Nullable Instant rearm(
      CustomerId customer, @Nullable Instant armed, @Nullable Instant due) {
    Instant wanted = due == null ? null : Instant.ofEpochMilli(DueKey.millis(due));
    if (armed != null && wanted != null && !wanted.isBefore(armed)) {
      return armed;
    }
    if (armed != null) {
      remove(customer, armed);
    }
    if (wanted != null) {
      put(customer, wanted);
    }
    return wanted;
  }

  /** Whether something may be due at {@code now}; false is certain. */
  public boolean mayBeDue(Instant now) {
    return DueKey.millis(from) <= now.toEpochMilli();
  }

  /**
   * Takes out what is due at {@code now} (itself included), in order of time and then customer, at
   * most {@code limit} of them; fewer than that means that nothing else is due.
   */
  public List<Due> take(Instant now, int limit) {
    if (!mayBeDue(now)) {
      return List.of();
    }
    List<Bytes> due = scan(now.toEpochMilli(), limit);
    due.forEach(key -> store.put(key, null));
    return due.stream().map(DueIndex::due).toList();
  }

  /** How long the earliest timer has been due; zero where none is. */
  public Duration overdue(Instant now) {
    if (mayBeDue(now)) {
      scan(now.toEpochMilli(), 0); // finds the first timer, takes none
    }
    return mayBeDue(now)
        ? Duration.ofMillis(now.toEpochMilli() - DueKey.millis(from))
        : Duration.ZERO;
  }

  /** How many timers wait, as the store estimates. */
  public long waiting() {
    return store.approximateNumEntries();
  }

  private List<Bytes> scan(long nowMillis, int limit) {
    List<Bytes> due = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> keys = store.range(from, null)) {
      from = DueKey.lowest(Long.MAX_VALUE);
      while (keys.hasNext()) {
        KeyValue<Bytes, byte[]> entry = keys.next();
        if (due.size() == limit || DueKey.millis(entry.key) > nowMillis) {
          from = entry.key;
          break;
        }
        due.add(entry.key);
      }
    }
    return due;
  }

  private static Due due(Bytes key) {
    return new Due(DueKey.customer(key), Instant.ofEpochMilli(DueKey.millis(key)));
  }
}
