/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.delivery;

import dev.lifecycle.codec.OwnEventReader.LaterMessage;
import dev.lifecycle.codec.UnreadableEventException;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Message;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest messages that went out, as many as memory is given for; each of them once. Whoever
 * looks at them holds up nobody who puts one in.
 */
public final class Outbox {

  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final Comparator<Copy> NEWEST_FIRST =
      Comparator.comparing(Copy::sentAt).reversed().thenComparing(Copy::messageId);

  private final int capacity;
  private final Map<String, Copy> byId = new ConcurrentHashMap<>();
  private final NavigableSet<Copy> newestFirst = new ConcurrentSkipListSet<>(NEWEST_FIRST);

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

  /** A message as it is kept: read when somebody looks at it, as nobody does at most of them. */
  record Copy(LaterMessage message, Instant sentAt) {

    String messageId() {
      return message.messageId();
    }

    private Optional<Kept> read() {
      try {
        return Optional.of(new Kept(message.whole().get(), sentAt));
      } catch (UnreadableEventException unreadable) {
        LOG.warn(
            "Expected message {} in the outbox, but it has {}", messageId(), unreadable.reason());
        LOG.debug("Of message {} {}", messageId(), unreadable.detail());
        return Optional.empty();
      }
    }
  }

  synchronized void put(Copy copy) {
    if (byId.putIfAbsent(copy.messageId(), copy) == null) {
      newestFirst.add(copy);
    }
    if (byId.size() > capacity) {
      byId.remove(newestFirst.removeLast().messageId());
    }
  }

  boolean holds(String messageId) {
    return byId.containsKey(messageId);
  }

  public Optional<Kept> find(String messageId) {
    return Optional.ofNullable(byId.get(messageId)).flatMap(Copy::read);
  }

  /**
   * The newest messages.
   *
   * @param customer only theirs, if given
   */
  public List<Kept> newest(@Nullable CustomerId customer, int limit) {
    return newestFirst.stream()
        .filter(copy -> customer == null || copy.message().customer().equals(customer.value()))
        .flatMap(copy -> copy.read().stream())
        .limit(limit)
        .toList();
  }

  public int capacity() {
    return capacity;
  }
}
