/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.fact;

import dev.lifecycle.event.Envelope;
import dev.lifecycle.event.Ids;
import java.time.Instant;

/**
 * What is kept of an event to know it again and to put it in order: by time, then id, then source.
 */
public record EventKey(Instant time, String id, String source) implements Comparable<EventKey> {

  public static EventKey of(Envelope envelope) {
    return new EventKey(envelope.time(), envelope.id(), envelope.source());
  }

  /** Whether both are the same event: the same id from the same source. */
  public boolean sameEvent(EventKey other) {
    return id.equals(other.id) && source.equals(other.source);
  }

  /** How many characters its id and source have, for bounds of what is kept. */
  public int characters() {
    return id.length() + source.length();
  }

  @Override
  public int compareTo(EventKey other) {
    int byTime = time.compareTo(other.time);
    if (byTime != 0) {
      return byTime;
    }
    int byId = Ids.compare(id, other.id);
    return byId != 0 ? byId : Ids.compare(source, other.source);
  }
}
