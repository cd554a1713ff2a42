/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** What stores of our own have in common. One thread writes, others may read meanwhile. */
interface BytesStore extends KeyValueStore<Bytes, byte[]> {

  /**
   * Supplies such stores.
   *
   * @param scope what Kafka Streams' metrics call them
   */
  static KeyValueBytesStoreSupplier supplier(
      String name, String scope, Supplier<BytesStore> stores) {
    return new KeyValueBytesStoreSupplier() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public KeyValueStore<Bytes, byte[]> get() {
        return stores.get();
      }

      @Override
      public String metricsScope() {
        return scope;
      }
    };
  }

  @Override
  default byte @Nullable [] putIfAbsent(Bytes key, byte @Nullable [] value) {
    byte[] present = get(key);
    if (present == null) {
      put(key, value);
    }
    return present;
  }

  @Override
  default void putAll(List<KeyValue<Bytes, byte[]>> more) {
    more.forEach(entry -> put(entry.key, entry.value));
  }

  /** Positions are of use to queries by position, which these stores do not answer. */
  @Override
  default Position getPosition() {
    return Position.emptyPosition();
  }
}
