/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.guard;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.definition.EventType;
import dev.lifecycle.campaign.definition.Exit;
import dev.lifecycle.event.Category;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What ends an entry early: only what happens later than the entry, not at its very instant. */
public final class Exits {

  private Exits() {}

  /**
   * Why an entry is over, by the events and the leaving of categories that are known; they may be
   * known before the entry is.
   */
  public static Optional<String> since(Instant entry, Exit exit, CustomerState state) {
    Optional<String> byEvent = byEvent(entry, exit, state);
    return byEvent.isPresent() ? byEvent : byLeaving(entry, exit, state);
  }

  private static Optional<String> byEvent(Instant entry, Exit exit, CustomerState state) {
    if (exit.on().isEmpty()) {
      return Optional.empty();
    }
    for (Map.Entry<EventType, Instant> newest : state.newest().entrySet()) {
      if (exit.on().contains(newest.getKey()) && newest.getValue().isAfter(entry)) {
        String type = newest.getKey().wireName();
        return Optional.of("A %s at %s ended it".formatted(type, newest.getValue()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> byLeaving(Instant entry, Exit exit, CustomerState state) {
    if (exit.leaves().isEmpty()) {
      return Optional.empty();
    }
    for (Map.Entry<Category, Instant> left : state.left().entrySet()) {
      if (exit.leaves().contains(left.getKey()) && left.getValue().isAfter(entry)) {
        String name = left.getKey().qualifiedName();
        return Optional.of("Leaving %s at %s ended it".formatted(name, left.getValue()));
      }
    }
    return Optional.empty();
  }
}
