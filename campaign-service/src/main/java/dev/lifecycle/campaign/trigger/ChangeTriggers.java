/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.trigger;

import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.campaign.definition.Edition;
import dev.lifecycle.campaign.definition.Trigger;
import dev.lifecycle.event.Category;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CategoryChange.ModelChange;
import dev.lifecycle.event.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The campaigns that a category change would enter a customer in. */
public final class ChangeTriggers {

  private static final String ERASURE = "lifecycle.erasure";

  private ChangeTriggers() {}

  /** The candidates, in order of campaign id. None where the customer was erased. */
  public static List<Candidate> match(CategoryChange change, Catalog catalog) {
    if (ERASURE.equals(change.cause().type())) {
      return List.of();
    }
    return catalog.running().stream().flatMap(edition -> match(change, edition).stream()).toList();
  }

  /** When a change took effect: when the event that caused it happened, else at the change. */
  public static Instant effectiveAt(CategoryChange change) {
    Instant cause = change.cause().time();
    return cause == null ? change.at() : cause;
  }

  private static Optional<Candidate> match(CategoryChange change, Edition edition) {
    return switch (edition.campaign().trigger()) {
      case Trigger.Enters(Set<Category> categories) ->
          candidate(change, edition, categories, ModelChange::entered);
      case Trigger.Leaves(Set<Category> categories) ->
          candidate(change, edition, categories, ModelChange::left);
      case Trigger.Event event -> Optional.empty();
      case Trigger.Anniversary anniversary -> Optional.empty();
    };
  }

  private static Optional<Candidate> candidate(
      CategoryChange change,
      Edition edition,
      Set<Category> wanted,
      Function<ModelChange, List<Category>> touched) {
    return change.changes().stream()
        .flatMap(model -> touched.apply(model).stream())
        .filter(wanted::contains)
        .findFirst()
        .map(category ->
            new Candidate(
                edition,
                new Message.Entry(change.id(), effectiveAt(change)),
                Map.of("category", category.qualifiedName()),
                Map.of()));
  }
}
