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
import java.time.temporal.ChronoUnit;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The customers of one task, their timers, and what they add up to: always changed together.
 *
 * <p>A timer moves lazily: a later review leaves it, and it looks again when it fires. Only an
 * earlier review, or none at all, moves it at once.
 */
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
    var after = new CustomerState(next, rearm(before, next.standing().reviewAt()));
    store.put(key(next.id()), CustomerCodec.encode(after));
    count.replace(before.customer().contribution(), next.contribution());
    return after;
  }

  private @Nullable Instant rearm(CustomerState before, @Nullable Instant review) {
    Instant armed = before.armedFor();
    Instant wanted = review == null ? null : roundedUp(review);
    if (armed != null && wanted != null && !wanted.isBefore(armed)) {
      return armed;
    }
    if (armed != null) {
      timers.remove(before.customer().id(), armed);
    }
    if (wanted != null) {
      timers.put(before.customer().id(), wanted);
    }
    return wanted;
  }

  private void enrol(CustomerState state) {
    count.replace(Contribution.NOTHING, state.customer().contribution());
    if (state.armedFor() != null) {
      timers.put(state.customer().id(), state.armedFor());
    }
  }

  private static Instant roundedUp(Instant instant) {
    Instant floor = instant.truncatedTo(ChronoUnit.MILLIS);
    return floor.equals(instant) ? floor : floor.plusMillis(1);
  }
}
