/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/**
 * A store on the heap. Unlike Kafka's own it starts a range without a copy of the keys in it, so
 * that slices of what is due cost what they take. One thread writes, others may read meanwhile.
 */
final class HeapStore implements BytesStore {

  /** Found by hash, as nearly all looks are for one key that is there. */
  private final Map<Bytes, byte[]> entries = new ConcurrentHashMap<>();

  private final NavigableSet<Bytes> order = new ConcurrentSkipListSet<>();
  private final String name;
  private volatile boolean open;

  private HeapStore(String name) {
    this.name = name;
  }

  static KeyValueBytesStoreSupplier supplier(String name) {
    return BytesStore.supplier(name, "heap", () -> new HeapStore(name));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void init(StateStoreContext context, StateStore root) {
    context.register(root, (key, value) -> put(Bytes.wrap(key), value));
    open = true;
  }

  @Override
  public void put(Bytes key, byte @Nullable [] value) {
    if (value == null) {
      delete(key);
    } else if (entries.put(key, value) == null) {
      order.add(key);
    }
  }

  @Override
  public byte @Nullable [] delete(Bytes key) {
    byte[] removed = entries.remove(key);
    if (removed != null) {
      order.remove(key);
    }
    return removed;
  }

  @Override
  public byte @Nullable [] get(Bytes key) {
    return entries.get(key);
  }

  @Override
  public KeyValueIterator<Bytes, byte[]> range(@Nullable Bytes from, @Nullable Bytes to) {
    return new Range(between(from, to));
  }

  @Override
  public KeyValueIterator<Bytes, byte[]> reverseRange(@Nullable Bytes from, @Nullable Bytes to) {
    return new Range(between(from, to).descendingSet());
  }

  @Override
  public KeyValueIterator<Bytes, byte[]> all() {
    return new Range(order);
  }

  @Override
  public KeyValueIterator<Bytes, byte[]> reverseAll() {
    return new Range(order.descendingSet());
  }

  @Override
  public long approximateNumEntries() {
    return entries.size();
  }

  @Override
  public void flush() {
    // Kafka's changelog is the copy that lasts.
  }

  @Override
  public void close() {
    open = false;
    order.clear();
    entries.clear();
  }

  @Override
  public boolean persistent() {
    return false;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  private NavigableSet<Bytes> between(@Nullable Bytes from, @Nullable Bytes to) {
    if (from == null) {
      return to == null ? order : order.headSet(to, true);
    }
    if (to == null) {
      return order.tailSet(from, true);
    }
    return from.compareTo(to) > 0
        ? Collections.emptyNavigableSet()
        : order.subSet(from, true, to, true);
  }

  /** Entries in order, as they are when their turn comes. */
  private final class Range implements KeyValueIterator<Bytes, byte[]> {

    private final Iterator<Bytes> rest;
    private @Nullable KeyValue<Bytes, byte[]> next;

    Range(NavigableSet<Bytes> keys) {
      rest = keys.iterator();
      next = following();
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public KeyValue<Bytes, byte[]> next() {
      KeyValue<Bytes, byte[]> current = required();
      next = following();
      return current;
    }

    @Override
    public Bytes peekNextKey() {
      return required().key;
    }

    @Override
    public void close() {
      next = null;
    }

    private KeyValue<Bytes, byte[]> required() {
      if (next == null) {
        throw new NoSuchElementException();
      }
      return next;
    }

    /** The next entry that is still there. */
    private @Nullable KeyValue<Bytes, byte[]> following() {
      while (rest.hasNext()) {
        Bytes key = rest.next();
        byte[] value = entries.get(key);
        if (value != null) {
          return new KeyValue<>(key, value);
        }
      }
      return null;
    }
  }
}
