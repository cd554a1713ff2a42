/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.event.CustomerId;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** Finds a customer's state, or the instance that has it. */
public final class CustomerLookup {

  private final KafkaStreams streams;
  private final @Nullable HostInfo self;

  /**
   * Looks into one instance's stores.
   *
   * @param self where other instances reach this one; absent where it is the only one
   */
  public CustomerLookup(KafkaStreams streams, @Nullable HostInfo self) {
    this.streams = streams;
    this.self = self;
  }

  /** What came of looking for a customer. */
  public sealed interface Found {

    /** What is kept of the customer. */
    record Here(KeptCustomer customer) implements Found {}

    /** Nothing is known of the customer. */
    record Unknown() implements Found {}

    /** Another instance has the customer. */
    record Elsewhere(String host, int port) implements Found {}

    /** The stores are on the move: ask again. */
    record NotNow() implements Found {}
  }

  public Found find(CustomerId id) {
    byte[] key = id.value().getBytes(StandardCharsets.UTF_8);
    try {
      KeyQueryMetadata place =
          streams.queryMetadataForKey(TaskState.CUSTOMERS, key, new ByteArraySerializer());
      if (place == null || place.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
        return new Found.NotNow();
      }
      HostInfo host = place.activeHost();
      return self == null || host.equals(self)
          ? here(id, key, place.partition())
          : new Found.Elsewhere(host.host(), host.port());
    } catch (InvalidStateStoreException | IllegalStateException _) {
      return new Found.NotNow();
    }
  }

  private Found here(CustomerId id, byte[] key, int partition) {
    ReadOnlyKeyValueStore<Bytes, byte[]> customers =
        streams.store(
            StoreQueryParameters.fromNameAndType(
                    TaskState.CUSTOMERS, QueryableStoreTypes.<Bytes, byte[]>keyValueStore())
                .withPartition(partition));
    byte[] bytes = customers.get(Bytes.wrap(key));
    return bytes == null
        ? new Found.Unknown()
        : new Found.Here(CustomerStateCodec.decode(id, bytes));
  }
}
