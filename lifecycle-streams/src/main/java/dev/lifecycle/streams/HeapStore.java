/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * A store on the heap, in the order of its keys. Unlike Kafka's own it starts a range without a
 * copy of the keys in it, so that slices of what is due cost what they take. One thread writes,
 * others may read meanwhile.
 */
final class HeapStore implements KeyValueStore<Bytes, byte[]> {

  private final ConcurrentNavigableMap<Bytes, byte[]> entries = new ConcurrentSkipListMap<>();
  private final String name;
  private volatile boolean open;

  private HeapStore(String name) {
    this.name = name;
  }

  static KeyValueBytesStoreSupplier supplier(String name) {
    return new KeyValueBytesStoreSupplier() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public KeyValueStore<Bytes, byte[]> get() {
        return new HeapStore(name);
      }

      @Override
      public String metricsScope() {
        return "heap";
      }
    };
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
      entries.remove(key);
    } else {
      entries.put(key, value);
    }
  }

  @Override
  public byte @Nullable [] putIfAbsent(Bytes key, byte @Nullable [] value) {
    byte[] present = entries.get(key);
    if (present == null) {
      put(key, value);
    }
    return present;
  }

  @Override
  public void putAll(List<KeyValue<Bytes, byte[]>> more) {
    more.forEach(entry -> put(entry.key, entry.value));
  }

  @Override
  public byte @Nullable [] delete(Bytes key) {
    return entries.remove(key);
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
    return new Range(between(from, to).descendingMap());
  }

  @Override
  public KeyValueIterator<Bytes, byte[]> all() {
    return new Range(entries);
  }

  @Override
  public KeyValueIterator<Bytes, byte[]> reverseAll() {
    return new Range(entries.descendingMap());
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

  /** Positions are of use to queries by position, which this store does not answer. */
  @Override
  public Position getPosition() {
    return Position.emptyPosition();
  }

  private NavigableMap<Bytes, byte[]> between(@Nullable Bytes from, @Nullable Bytes to) {
    if (from == null) {
      return to == null ? entries : entries.headMap(to, true);
    }
    if (to == null) {
      return entries.tailMap(from, true);
    }
    return from.compareTo(to) > 0
        ? Collections.emptyNavigableMap()
        : entries.subMap(from, true, to, true);
  }

  /** Entries in order, as they are when their turn comes. */
  private static final class Range implements KeyValueIterator<Bytes, byte[]> {

    private final Iterator<Map.Entry<Bytes, byte[]>> rest;
    private @Nullable KeyValue<Bytes, byte[]> next;

    Range(NavigableMap<Bytes, byte[]> entries) {
      rest = entries.entrySet().iterator();
      step();
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public KeyValue<Bytes, byte[]> next() {
      KeyValue<Bytes, byte[]> current = required();
      step();
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

    private void step() {
      if (rest.hasNext()) {
        var entry = rest.next();
        next = new KeyValue<>(entry.getKey(), entry.getValue());
      } else {
        next = null;
      }
    }
  }
}
