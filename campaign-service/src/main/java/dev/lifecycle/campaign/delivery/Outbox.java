/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.delivery;

import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Message;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The newest messages that went out, as many as memory is given for; each of them once. */
public final class Outbox {

  private static final Comparator<Kept> NEWEST_FIRST =
      Comparator.comparing(Kept::sentAt)
          .reversed()
          .thenComparing(kept -> kept.message().messageId());

  private final int capacity;
  private final Map<String, Kept> byId = new HashMap<>();
  private final NavigableSet<Kept> newestFirst = new TreeSet<>(NEWEST_FIRST);

  /**
   * An empty outbox.
   *
   * @param capacity how many messages it holds
   */
  public Outbox(int capacity) {
    this.capacity = capacity;
  }

  /** A message, and when it went out. */
  public record Kept(Message message, Instant sentAt) {}

  synchronized void put(Kept kept) {
    if (byId.putIfAbsent(kept.message().messageId(), kept) == null) {
      newestFirst.add(kept);
    }
    if (byId.size() > capacity) {
      Kept oldest = newestFirst.last();
      newestFirst.remove(oldest);
      byId.remove(oldest.message().messageId());
    }
  }

  public synchronized Optional<Kept> find(String messageId) {
    return Optional.ofNullable(byId.get(messageId));
  }

  /**
   * The newest messages.
   *
   * @param customer only theirs, if given
   */
  public synchronized List<Kept> newest(@Nullable CustomerId customer, int limit) {
    return newestFirst.stream()
        .filter(kept -> customer == null || kept.message().customer().equals(customer))
        .limit(limit)
        .toList();
  }

  public int capacity() {
    return capacity;
  }
}
