/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.event;

import java.time.Instant;
import java.util.Comparator;

/**
 * The CloudEvents attributes of a customer's event. Ordered by time, then id, then source: the
 * order in which a simulation takes events.
 *
 * @param id together with {@code source} names the event; the same pair twice is the same event
 * @param source where the event comes from, a URI reference
 * @param customer whom it is about (the CloudEvents subject)
 * @param time when it happened, not when it was sent
 */
public record Envelope(String id, String source, CustomerId customer, Instant time)
    implements Comparable<Envelope> {

  private static final Comparator<Envelope> ORDER =
      Comparator.comparing(Envelope::time)
          .thenComparing(Envelope::id, Ids::compare)
          .thenComparing(Envelope::source, Ids::compare);

  public Envelope {
    Ids.require("id", id);
    Ids.require("source", source);
  }

  @Override
  public int compareTo(Envelope other) {
    return ORDER.compare(this, other);
  }
}
