/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import dev.lifecycle.event.CustomerId;
import dev.lifecycle.segment.change.Customer;
import dev.lifecycle.segment.population.Contribution;
import dev.lifecycle.segment.population.PopulationCount;
import dev.lifecycle.streams.DueIndex;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The customers of one task, their timers, and what they add up to: always changed together. */
final class CustomerStates {

  private final KeyValueStore<Bytes, byte[]> store;
  private final DueIndex timers;
  private final PopulationCount count = new PopulationCount();

  /**
   * Opens the stores of a task: counts its customers and sets their timers, of which Kafka has no
   * copy. A timer found there that a customer is not armed for does nothing when it fires.
   */
  CustomerStates(KeyValueStore<Bytes, byte[]> store, DueIndex timers) {
    this.store = store;
    this.timers = timers;
    try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
      all.forEachRemaining(entry -> enrol(decode(entry)));
    }
  }

  static Bytes key(CustomerId id) {
    return Bytes.wrap(id.value().getBytes(StandardCharsets.UTF_8));
  }

  static CustomerState decode(KeyValue<Bytes, byte[]> entry) {
    var id = new CustomerId(new String(entry.key.get(), StandardCharsets.UTF_8));
    return CustomerCodec.decode(id, entry.value);
  }

  KeyValueStore<Bytes, byte[]> store() {
    return store;
  }

  DueIndex timers() {
    return timers;
  }

  PopulationCount count() {
    return count;
  }

  CustomerState load(CustomerId id) {
    byte[] bytes = store.get(key(id));
    return bytes == null ? CustomerState.unknown(id) : CustomerCodec.decode(id, bytes);
  }

  /** Stores what became of a customer and sets the timer for the next review. */
  CustomerState save(CustomerState before, Customer next) {
    Instant armed = timers.rearm(next.id(), before.armedFor(), next.standing().reviewAt());
    var after = new CustomerState(next, armed);
    store.put(key(next.id()), CustomerCodec.encode(after));
    count.replace(before.customer().contribution(), next.contribution());
    return after;
  }

  private void enrol(CustomerState state) {
    count.replace(Contribution.NOTHING, state.customer().contribution());
    if (state.armedFor() != null) {
      timers.put(state.customer().id(), state.armedFor());
    }
  }
}
