/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import dev.lifecycle.event.CustomerEvent;

/** What came of reading an input. */
public sealed interface Decoded {

  /** The input is an event. */
  record Accepted(CustomerEvent event) implements Decoded {}

  /**
   * The input cannot be used.
   *
   * @param detail one sentence that a person can act on
   */
  record Rejected(Reason reason, String detail) implements Decoded {}
}
