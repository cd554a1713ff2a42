/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.replay;

import dev.lifecycle.event.CustomerId;

/**
 * Parts the customers into lanes that a replay goes through at the same time. Their number does not
 * depend on the machine, so that neither does the outcome.
 */
public final class Lanes {

  private static final int BITS = 3;

  /** How many there are. */
  public static final int COUNT = 1 << BITS;

  private static final int FIBONACCI = 0x9E3779B9;

  private Lanes() {}

  /** The lane of a customer, 0 to {@link #COUNT} - 1. */
  public static int of(CustomerId customer) {
    return (customer.hashCode() * FIBONACCI) >>> (Integer.SIZE - BITS);
  }
}
