/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import java.util.Locale;

/** Where an instance keeps its customers and timers. Kafka has a copy of them either way. */
public enum StateKeeping {
  /**
   * In RocksDB, with the customers that changed last on a sixteenth of the heap: memory stays
   * small, and after a restart what is on disk is there at once.
   */
  DISK,
  /** On the heap: faster, about 400 bytes a customer, and read back from Kafka at every start. */
  MEMORY;

  /** The name in settings. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
