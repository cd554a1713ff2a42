/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.replay;

import dev.lifecycle.event.CustomerId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * When each customer is to be looked at next in virtual time. An instant that only moves later
 * leaves its old place in the queue, which looks again when it comes up, so that the queue stays as
 * long as there are customers.
 */
public final class Agenda {

  private final Map<CustomerId, Instant> due = new HashMap<>();
  private final Map<CustomerId, Instant> queued = new HashMap<>();
  private final PriorityQueue<Place> queue =
      new PriorityQueue<>(Comparator.comparing(Place::at).thenComparing(Place::customer));

  private record Place(Instant at, CustomerId customer) {}

  /** Plans a customer's next instant in place of the one before; absent = never. */
  public void plan(CustomerId customer, @Nullable Instant at) {
    if (at == null) {
      due.remove(customer);
      return;
    }
    due.put(customer, at);
    Instant place = queued.get(customer);
    if (place == null || at.isBefore(place)) {
      enqueue(customer, at);
    }
  }

  /** The next instant at which anybody is due; absent = never. */
  public @Nullable Instant next() {
    for (Place first = queue.peek(); first != null; first = queue.peek()) {
      if (first.at().equals(due.get(first.customer()))) {
        return first.at();
      }
      queue.remove();
      requeue(first);
    }
    return null;
  }

  /** Takes the next customer, by id, that is due at an instant; absent = nobody any more. */
  public @Nullable CustomerId take(Instant at) {
    if (!at.equals(next())) {
      return null;
    }
    CustomerId customer = queue.remove().customer();
    queued.remove(customer);
    due.remove(customer);
    return customer;
  }

  private void requeue(Place stale) {
    if (stale.at().equals(queued.get(stale.customer()))) {
      queued.remove(stale.customer());
      Instant at = due.get(stale.customer());
      if (at != null) {
        enqueue(stale.customer(), at);
      }
    }
  }

  private void enqueue(CustomerId customer, Instant at) {
    queued.put(customer, at);
    queue.add(new Place(at, customer));
  }
}
