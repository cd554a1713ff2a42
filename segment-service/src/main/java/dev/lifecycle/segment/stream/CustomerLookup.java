/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Population;
import dev.lifecycle.event.Population.Values;
import dev.lifecycle.segment.change.Customer;
import dev.lifecycle.streams.StoreLookup;
import dev.lifecycle.streams.StoreLookup.Found;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.state.HostInfo;

/** Finds a customer's state, or the instance that has it. */
public final class CustomerLookup {

  private final StoreLookup customers;
  private final PopulationBoard board;

  /**
   * Looks into one instance's stores.
   *
   * @param self where other instances reach this one
   */
  public CustomerLookup(KafkaStreams streams, HostInfo self, PopulationBoard board) {
    this.customers = new StoreLookup(streams, TaskState.CUSTOMERS, self);
    this.board = board;
  }

  /** A customer as last judged, and the values in force. */
  public record Judged(Customer customer, Values inForce) {}

  public Found<Judged> find(CustomerId id) {
    return customers.find(
        id, bytes -> new Judged(CustomerCodec.decode(id, bytes).customer(), inForce()));
  }

  private Values inForce() {
    Population population = board.population();
    return population == null ? Values.NONE : population.inForce();
  }
}
