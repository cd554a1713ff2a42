/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import dev.lifecycle.event.CustomerId;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Finds what a store keeps of a customer, or the instance that keeps it. */
public final class StoreLookup {

  private final KafkaStreams streams;
  private final String store;
  private final HostInfo self;

  /**
   * Looks into one instance's stores.
   *
   * @param store keeps customers by their ids
   * @param self where other instances reach this one
   */
  public StoreLookup(KafkaStreams streams, String store, HostInfo self) {
    this.streams = streams;
    this.store = store;
    this.self = self;
  }

  /** What came of looking for a customer. */
  public sealed interface Found<T> {

    /** What is kept of the customer. */
    record Here<T>(T kept) implements Found<T> {}

    /** Nothing is known of the customer. */
    record Unknown<T>() implements Found<T> {}

    /** Another instance has the customer. */
    record Elsewhere<T>(String host, int port) implements Found<T> {}

    /** The stores are on the move: ask again. */
    record NotNow<T>(String because) implements Found<T> {}
  }

  /**
   * Looks for a customer. Where the kept bytes cannot be read, that is an error: it would be the
   * same at the next time.
   *
   * @param read what the kept bytes say
   */
  public <T> Found<T> find(CustomerId id, Function<byte[], T> read) {
    return switch (kept(id)) {
      case Found.Here(var bytes) -> new Found.Here<>(read.apply(bytes));
      case Found.Unknown() -> new Found.Unknown<>();
      case Found.Elsewhere(var host, var port) -> new Found.Elsewhere<>(host, port);
      case Found.NotNow(var because) -> new Found.NotNow<>(because);
    };
  }

  private Found<byte[]> kept(CustomerId id) {
    byte[] key = id.value().getBytes(StandardCharsets.UTF_8);
    try {
      KeyQueryMetadata place = streams.queryMetadataForKey(store, key, new ByteArraySerializer());
      if (place == null || place.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
        return new Found.NotNow<>("Expected an instance to have the customer, but none is ready");
      }
      HostInfo host = place.activeHost();
      return host.equals(self)
          ? here(key, place.partition())
          : new Found.Elsewhere<>(host.host(), host.port());
    } catch (InvalidStateStoreException | IllegalStateException moving) {
      return new Found.NotNow<>("Expected the stores to be open, but they are on the move");
    }
  }

  private Found<byte[]> here(byte[] key, int partition) {
    ReadOnlyKeyValueStore<Bytes, byte[]> customers =
        streams.store(
            StoreQueryParameters.fromNameAndType(
                    store, QueryableStoreTypes.<Bytes, byte[]>keyValueStore())
                .withPartition(partition));
    byte[] kept = customers.get(Bytes.wrap(key));
    return kept == null ? new Found.Unknown<>() : new Found.Here<>(kept);
  }
}
