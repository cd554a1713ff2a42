/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.simulate;

import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.Envelope;
import org.jspecify.annotations.Nullable;

/**
 * Tells repeats: events of a customer with a source and id that were asked for before, whatever
 * else they say. It keeps no more than a reference to each event.
 */
final class Repeats {

  private final @Nullable Envelope[] table;

  /** Has room for so many events. */
  Repeats(int events) {
    table = new Envelope[Integer.highestOneBit(Math.max(events, 1)) * 4];
  }

  /** Whether this is a repeat; if not, it is known from now on. */
  boolean has(CustomerEvent event) {
    Envelope asked = event.envelope();
    int place = place(asked.customer().hashCode() * 31 + asked.id().hashCode());
    for (Envelope known = table[place]; known != null; known = table[place]) {
      if (same(known, asked)) {
        return true;
      }
      place = next(place);
    }
    table[place] = asked;
    return false;
  }

  private static boolean same(Envelope known, Envelope asked) {
    return known.id().equals(asked.id())
        && known.customer().equals(asked.customer())
        && known.source().equals(asked.source());
  }

  private int place(int hash) {
    return (hash ^ (hash >>> 16)) & (table.length - 1);
  }

  private int next(int place) {
    return (place + 1) & (table.length - 1);
  }
}
