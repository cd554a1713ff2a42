/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import dev.lifecycle.event.CustomerId;
import dev.lifecycle.segment.change.Customer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a customer.
 *
 * @param armedFor the due time of the customer's one timer, in whole milliseconds; absent where
 *     none is set. It may be earlier than the next review: then it only looks again
 */
record CustomerState(Customer customer, @Nullable Instant armedFor) {

  static CustomerState unknown(CustomerId id) {
    return new CustomerState(Customer.unknown(id), null);
  }
}
