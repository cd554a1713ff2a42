/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CustomerEvent;

/** A record that came in, once it is read. */
sealed interface Input {

  /** A shop's event. */
  record Told(CustomerEvent event) implements Input {}

  /** The segment service's change of a customer's categories. */
  record Changed(CategoryChange change) implements Input {}

  /** It cannot be used; the segment service wrote a dead letter of it. */
  record Refused(String reason) implements Input {}
}
