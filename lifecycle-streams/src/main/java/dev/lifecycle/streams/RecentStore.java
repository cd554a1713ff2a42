/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * A store on disk with the entries that changed last on the heap: one that changes again before
 * others push it out is neither read from disk nor written to it. One thread writes, others may
 * read meanwhile.
 *
 * <ul>
 *   <li>The disk has every key that is there; only its value may be older than the heap's.
 *   <li>Only a put brings an entry to the heap, so a standby, whose copy goes straight to the disk,
 *       has none there.
 *   <li>A flush writes what is newer, and empties the heap.
 * </ul>
 */
final class RecentStore implements BytesStore {

  /** What all such stores of the process have of the heap together, in equal shares. */
  private static final long HEAP = Runtime.getRuntime().maxMemory() / 16;

  private static final AtomicInteger SHARERS = new AtomicInteger();

  /** What an entry takes beside its bytes. */
  private static final long OVERHEAD = 120;

  private final KeyValueStore<Bytes, byte[]> disk;
  private final LongSupplier room;

  /** The entry that changed longest ago comes first. */
  private final SequencedMap<Bytes, Recent> heap = new LinkedHashMap<>();

  private long taken;
  private int ranges;

  /**
   * Puts a heap over a store.
   *
   * @param room how many bytes of the heap there are for it
   */
  RecentStore(KeyValueStore<Bytes, byte[]> disk, LongSupplier room) {
    this.disk = disk;
    this.room = room;
  }

  /** Stores that share a sixteenth of this process's heap. */
  static KeyValueBytesStoreSupplier over(KeyValueBytesStoreSupplier disk) {
    return BytesStore.supplier(
        disk.name(),
        disk.metricsScope(),
        () -> new RecentStore(disk.get(), () -> HEAP / Math.max(1, SHARERS.get())));
  }

  /** An entry of the heap. */
  private static final class Recent {

    private byte[] value;
    private boolean onDisk = true;

    Recent(byte[] value) {
      this.value = value;
    }

    void become(byte[] newer) {
      value = newer;
      onDisk = false;
    }
  }

  @Override
  public String name() {
    return disk.name();
  }

  @Override
  public void init(StateStoreContext context, StateStore root) {
    disk.init(context, root);
    SHARERS.incrementAndGet();
  }

  @Override
  public synchronized void put(Bytes key, byte @Nullable [] value) {
    if (value == null) {
      remove(key);
    } else {
      change(key, value);
      makeRoom();
    }
  }

  private void remove(Bytes key) {
    Recent removed = heap.remove(key);
    if (removed != null) {
      taken -= size(key, removed.value);
    }
    disk.put(key, null);
  }

  private void change(Bytes key, byte[] value) {
    Recent recent = heap.get(key);
    if (recent == null) {
      disk.put(key, value);
      heap.put(key, new Recent(value));
      taken += size(key, value);
    } else {
      taken += value.length - recent.value.length;
      recent.become(value);
      heap.putLast(key, recent);
    }
  }

  /** Not while a range is open, as it would miss what goes to disk behind its back. */
  private void makeRoom() {
    if (ranges > 0 || taken <= room.getAsLong()) {
      return;
    }
    var oldest = heap.entrySet().iterator();
    while (taken > room.getAsLong() && oldest.hasNext()) {
      Map.Entry<Bytes, Recent> entry = oldest.next();
      write(entry.getKey(), entry.getValue());
      taken -= size(entry.getKey(), entry.getValue().value);
      oldest.remove();
    }
  }

  private void write(Bytes key, Recent recent) {
    if (!recent.onDisk) {
      disk.put(key, recent.value);
    }
  }

  private static long size(Bytes key, byte[] value) {
    return OVERHEAD + key.get().length + value.length;
  }

  @Override
  public synchronized byte @Nullable [] delete(Bytes key) {
    byte[] present = get(key);
    put(key, null);
    return present;
  }

  @Override
  public synchronized byte @Nullable [] get(Bytes key) {
    Recent recent = heap.get(key);
    return recent == null ? disk.get(key) : recent.value;
  }

  @Override
  public synchronized KeyValueIterator<Bytes, byte[]> range(
      @Nullable Bytes from, @Nullable Bytes to) {
    return new Newest(disk.range(from, to));
  }

  @Override
  public synchronized KeyValueIterator<Bytes, byte[]> reverseRange(
      @Nullable Bytes from, @Nullable Bytes to) {
    return new Newest(disk.reverseRange(from, to));
  }

  @Override
  public synchronized KeyValueIterator<Bytes, byte[]> all() {
    return new Newest(disk.all());
  }

  @Override
  public synchronized KeyValueIterator<Bytes, byte[]> reverseAll() {
    return new Newest(disk.reverseAll());
  }

  @Override
  public long approximateNumEntries() {
    return disk.approximateNumEntries();
  }

  @Override
  public synchronized void flush() {
    empty();
    disk.flush();
  }

  @Override
  public synchronized void close() {
    if (!disk.isOpen()) {
      return;
    }
    SHARERS.decrementAndGet();
    try {
      empty();
    } finally {
      disk.close();
    }
  }

  private void empty() {
    heap.forEach(this::write);
    heap.clear();
    taken = 0;
  }

  @Override
  public boolean persistent() {
    return true;
  }

  @Override
  public boolean isOpen() {
    return disk.isOpen();
  }

  /** Entries of the disk in order, each with its newest value. */
  private final class Newest implements KeyValueIterator<Bytes, byte[]> {

    private final KeyValueIterator<Bytes, byte[]> entries;

    Newest(KeyValueIterator<Bytes, byte[]> entries) {
      this.entries = entries;
      open(1);
    }

    @Override
    public boolean hasNext() {
      return entries.hasNext();
    }

    @Override
    public KeyValue<Bytes, byte[]> next() {
      KeyValue<Bytes, byte[]> entry = entries.next();
      synchronized (RecentStore.this) {
        Recent recent = heap.get(entry.key);
        return recent == null ? entry : new KeyValue<>(entry.key, recent.value);
      }
    }

    @Override
    public Bytes peekNextKey() {
      return entries.peekNextKey();
    }

    @Override
    public void close() {
      open(-1);
      entries.close();
    }
  }

  private synchronized void open(int more) {
    ranges += more;
  }
}
