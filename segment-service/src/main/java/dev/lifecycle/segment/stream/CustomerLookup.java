/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Population;
import dev.lifecycle.event.Population.Values;
import dev.lifecycle.segment.change.Customer;
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

/** Finds a customer's state, or the instance that has it. */
public final class CustomerLookup {

  private final KafkaStreams streams;
  private final HostInfo self;
  private final PopulationBoard board;

  /**
   * Looks into one instance's stores.
   *
   * @param self where other instances reach this one
   */
  public CustomerLookup(KafkaStreams streams, HostInfo self, PopulationBoard board) {
    this.streams = streams;
    this.self = self;
    this.board = board;
  }

  /** What came of looking for a customer. */
  public sealed interface Found {

    /** The customer as last judged, and the values in force. */
    record Here(Customer customer, Values inForce) implements Found {}

    /** Nothing is known of the customer. */
    record Unknown() implements Found {}

    /** Another instance has the customer. */
    record Elsewhere(String host, int port) implements Found {}

    /** The stores are on the move: ask again. */
    record NotNow(String because) implements Found {}
  }

  public Found find(CustomerId id) {
    byte[] key = id.value().getBytes(StandardCharsets.UTF_8);
    try {
      KeyQueryMetadata place =
          streams.queryMetadataForKey(TaskState.CUSTOMERS, key, new ByteArraySerializer());
      if (place == null || place.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
        return new Found.NotNow("Expected an instance to have the customer, but none is ready");
      }
      return place.activeHost().equals(self)
          ? here(id, key, place.partition())
          : elsewhere(place.activeHost());
    } catch (InvalidStateStoreException | IllegalStateException moving) {
      return new Found.NotNow("Expected the stores to be open, but they are on the move");
    }
  }

  private Found here(CustomerId id, byte[] key, int partition) {
    ReadOnlyKeyValueStore<Bytes, byte[]> customers =
        streams.store(
            StoreQueryParameters.fromNameAndType(
                    TaskState.CUSTOMERS, QueryableStoreTypes.<Bytes, byte[]>keyValueStore())
                .withPartition(partition));
    byte[] bytes = customers.get(Bytes.wrap(key));
    if (bytes == null) {
      return new Found.Unknown();
    }
    Population population = board.population();
    return new Found.Here(
        CustomerCodec.decode(id, bytes).customer(),
        population == null ? Values.NONE : population.inForce());
  }

  private static Found elsewhere(HostInfo host) {
    return new Found.Elsewhere(host.host(), host.port());
  }
}
