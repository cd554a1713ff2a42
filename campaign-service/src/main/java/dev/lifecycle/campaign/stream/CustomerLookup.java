/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.event.CustomerId;
import dev.lifecycle.streams.StoreLookup;
import dev.lifecycle.streams.StoreLookup.Found;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.state.HostInfo;

/** Finds a customer's state, or the instance that has it. */
public final class CustomerLookup {

  private final StoreLookup customers;

  /**
   * Looks into one instance's stores.
   *
   * @param self where other instances reach this one
   */
  public CustomerLookup(KafkaStreams streams, HostInfo self) {
    this.customers = new StoreLookup(streams, TaskState.CUSTOMERS, self);
  }

  public Found<KeptCustomer> find(CustomerId id) {
    return customers.find(id, bytes -> CustomerStateCodec.decode(id, bytes));
  }
}
