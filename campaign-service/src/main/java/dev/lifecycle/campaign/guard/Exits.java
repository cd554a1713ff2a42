/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.guard;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.definition.EventType;
import dev.lifecycle.campaign.definition.Exit;
import dev.lifecycle.event.Category;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CategoryChange.ModelChange;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What ends an entry early: only what happens later than the entry, not at its very instant. */
public final class Exits {

  private Exits() {}

  /** Why an entry is over, by the events that are known; one may be known before the entry is. */
  public static Optional<String> since(Instant entry, Exit exit, CustomerState state) {
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

  /** Why an entry is over by a change that took effect at an instant. */
  public static Optional<String> by(
      CategoryChange change, Instant effective, Instant entry, Exit exit) {
    if (exit.leaves().isEmpty() || !effective.isAfter(entry)) {
      return Optional.empty();
    }
    return change.changes().stream()
        .map(ModelChange::left)
        .flatMap(left -> left.stream().filter(exit.leaves()::contains))
        .findFirst()
        .map(Category::qualifiedName)
        .map(name -> "Leaving %s at %s ended it".formatted(name, effective));
  }
}
