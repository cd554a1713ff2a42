/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The stores of both services, with a changelog; most of them without a record cache. */
public final class Stored {

  /** State is bounded well below this; long ids in unusual scripts come nearest. */
  private static final String LARGEST_STATE = Integer.toString(8 * 1024 * 1024);

  private static final Map<String, String> CHANGELOG =
      Map.of("compression.type", "producer", "max.message.bytes", LARGEST_STATE);

  private Stored() {}

  /** A store of a service, kept as its settings say, with a copy in Kafka. */
  public static StoreBuilder<KeyValueStore<Bytes, byte[]>> bytes(String name, StateKeeping kept) {
    return store(supplier(name, kept)).withLoggingEnabled(CHANGELOG);
  }

  /** Such a store for entries of which each is read and changed by one event after the other. */
  public static StoreBuilder<KeyValueStore<Bytes, byte[]>> customers(
      String name, StateKeeping kept) {
    KeyValueBytesStoreSupplier supplier = supplier(name, kept);
    return store(kept == StateKeeping.DISK ? RecentStore.over(supplier) : supplier)
        .withLoggingEnabled(CHANGELOG);
  }

  /**
   * Such a store for few keys that change with nearly every event: what is put between two commits
   * goes to Kafka once a key, right before the commit.
   */
  public static StoreBuilder<KeyValueStore<Bytes, byte[]>> gathered(
      String name, StateKeeping kept) {
    return bytes(name, kept).withCachingEnabled();
  }

  /**
   * A store that has no copy in Kafka: a task that is opened fills it from its other stores, and
   * may find there what is out of date.
   */
  public static StoreBuilder<KeyValueStore<Bytes, byte[]>> derived(String name, StateKeeping kept) {
    return store(supplier(name, kept)).withLoggingDisabled();
  }

  private static KeyValueBytesStoreSupplier supplier(String name, StateKeeping kept) {
    return switch (kept) {
      case DISK -> Stores.persistentKeyValueStore(name);
      case MEMORY -> HeapStore.supplier(name);
    };
  }

  private static StoreBuilder<KeyValueStore<Bytes, byte[]>> store(
      KeyValueBytesStoreSupplier supplier) {
    return Stores.keyValueStoreBuilder(supplier, Serdes.Bytes(), Serdes.ByteArray())
        .withCachingDisabled();
  }
}
