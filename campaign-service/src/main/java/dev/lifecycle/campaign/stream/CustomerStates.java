/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.event.CustomerId;
import dev.lifecycle.streams.DueIndex;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;

/** The customers of one task and their timers: always changed together. */
final class CustomerStates {

  private final KeyValueStore<Bytes, byte[]> store;
  private final DueIndex timers;

  CustomerStates(KeyValueStore<Bytes, byte[]> store, DueIndex timers) {
    this.store = store;
    this.timers = timers;
  }

  static Bytes key(CustomerId id) {
    return Bytes.wrap(id.value().getBytes(StandardCharsets.UTF_8));
  }

  static KeptCustomer decode(KeyValue<Bytes, byte[]> entry) {
    var id = new CustomerId(new String(entry.key.get(), StandardCharsets.UTF_8));
    return CustomerStateCodec.decode(id, entry.value);
  }

  KeyValueStore<Bytes, byte[]> store() {
    return store;
  }

  DueIndex timers() {
    return timers;
  }

  KeptCustomer load(CustomerId id) {
    byte[] bytes = store.get(key(id));
    return bytes == null ? KeptCustomer.unknown(id) : CustomerStateCodec.decode(id, bytes);
  }

  /** Stores what became of a customer and sets the timer; what is overdue is due now. */
  KeptCustomer save(KeptCustomer next, Instant now) {
    CustomerId id = next.state().customer();
    Instant due = next.state().nextDue();
    Instant wanted = due != null && due.isBefore(now) ? now : due;
    KeptCustomer kept = next.armed(timers.rearm(id, next.armedFor(), wanted));
    store.put(key(id), CustomerStateCodec.encode(kept));
    return kept;
  }
}
