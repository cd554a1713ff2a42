/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * A walk over every customer of one task, a slice at a time, in the order of their keys. What it is
 * for (the order) and how far it got are durable, so it goes on after a restart.
 *
 * <p>A customer who has an event while the walk is under way is to be looked at first where {@link
 * #hasYetToReach} says so; looking a second time is then harmless.
 */
public final class Sweep {

  private final KeyValueStore<Bytes, byte[]> meta;
  private final Bytes orderKey;
  private final Bytes cursorKey;
  private byte @Nullable [] order;
  private @Nullable Bytes cursor;

  /**
   * Finds the walk as it was left.
   *
   * @param meta the task's store for such things
   * @param name the walk's name in that store
   */
  public Sweep(KeyValueStore<Bytes, byte[]> meta, String name) {
    this.meta = meta;
    orderKey = key("sweep/" + name + "/order");
    cursorKey = key("sweep/" + name + "/cursor");
    order = meta.get(orderKey);
    byte[] reached = meta.get(cursorKey);
    cursor = reached == null ? null : Bytes.wrap(reached);
  }

  /** Starts over from the first customer; {@code newOrder} says what is to be done. */
  public void start(byte[] newOrder) {
    order = newOrder;
    cursor = null;
    meta.put(orderKey, newOrder);
    meta.put(cursorKey, null);
  }

  public boolean running() {
    return order != null;
  }

  /** What is to be done; null when the walk is over. */
  public byte @Nullable [] order() {
    return order;
  }

  /** Whether the walk is under way and has not come to this key so far. */
  public boolean hasYetToReach(Bytes customerKey) {
    return running() && (cursor == null || customerKey.compareTo(cursor) > 0);
  }

  /**
   * The next customers, at most {@code limit}, as stored; call {@link #reached} once they are done.
   * An empty slice ends the walk.
   */
  public List<KeyValue<Bytes, byte[]>> slice(KeyValueStore<Bytes, byte[]> customers, int limit) {
    List<KeyValue<Bytes, byte[]>> slice = new ArrayList<>();
    Bytes start = cursor == null ? null : DueKey.after(cursor);
    try (KeyValueIterator<Bytes, byte[]> rest = customers.range(start, null)) {
      while (slice.size() < limit && rest.hasNext()) {
        slice.add(rest.next());
      }
    }
    if (slice.isEmpty()) {
      end();
    }
    return slice;
  }

  /** Everyone up to and including this key has been looked at. */
  public void reached(Bytes customerKey) {
    cursor = customerKey;
    meta.put(cursorKey, customerKey.get());
  }

  private void end() {
    order = null;
    cursor = null;
    meta.put(orderKey, null);
    meta.put(cursorKey, null);
  }

  private static Bytes key(String name) {
    return Bytes.wrap(name.getBytes(StandardCharsets.UTF_8));
  }
}
