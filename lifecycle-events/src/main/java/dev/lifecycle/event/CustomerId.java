/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.event;

/** The customer's id: the CloudEvents subject and the Kafka key. Ordered by code point. */
public record CustomerId(String value) implements Comparable<CustomerId> {

  public CustomerId {
    Ids.require("customer id", value);
  }

  @Override
  public int compareTo(CustomerId other) {
    return Ids.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
