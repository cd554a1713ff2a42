/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import dev.lifecycle.event.CustomerId;
import dev.lifecycle.segment.change.Customer;
import dev.lifecycle.streams.BinaryIn;
import dev.lifecycle.streams.BinaryOut;

/**
 * The stored form of a customer: a version, then few bytes. Every version ever written is read; the
 * newest is written. The id is the store's key.
 */
final class CustomerCodec {

  static final int VERSION = 3;

  private CustomerCodec() {}

  static byte[] encode(CustomerState state) {
    var out = new BinaryOut();
    out.raw(VERSION);
    StandingCodec.write(state.customer().standing(), out);
    out.optional(state.armedFor(), out::instant);
    ProfileCodec.write(state.customer().profile(), out);
    return out.toBytes();
  }

  /**
   * Reads a stored customer.
   *
   * @throws IllegalStateException if a newer version of the service wrote it
   */
  static CustomerState decode(CustomerId id, byte[] bytes) {
    var in = new BinaryIn(bytes);
    int version = in.version("the stored state of a customer", VERSION);
    var standing = StandingCodec.read(in);
    var armedFor = in.optional(in::instant);
    var profile = ProfileCodec.read(in, version);
    return new CustomerState(new Customer(id, profile, standing), armedFor);
  }
}
