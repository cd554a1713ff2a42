/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.trigger;

import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.campaign.definition.Edition;
import dev.lifecycle.campaign.definition.TriggerIndex;
import dev.lifecycle.event.Category;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CategoryChange.ModelChange;
import dev.lifecycle.event.Message;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The campaigns that a category change would enter a customer in. */
public final class ChangeTriggers {

  private static final String ERASURE = "lifecycle.erasure";

  private ChangeTriggers() {}

  /**
   * The candidates, in order of campaign id, of the campaigns that were live when it took effect.
   * None where the customer was erased.
   */
  public static List<Candidate> match(CategoryChange change, Catalog catalog) {
    if (ERASURE.equals(change.cause().type())) {
      return List.of();
    }
    TriggerIndex triggers = catalog.triggers();
    var candidates = new TreeMap<String, Candidate>();
    for (ModelChange model : change.changes()) {
      add(candidates, change, model.entered(), triggers::entering);
      add(candidates, change, model.left(), triggers::leaving);
    }
    return List.copyOf(candidates.values());
  }

  /** The first category that a campaign names is what it is told of. */
  private static void add(
      Map<String, Candidate> candidates,
      CategoryChange change,
      List<Category> touched,
      Function<Category, List<Edition>> index) {
    for (Category category : touched) {
      for (Edition edition : index.apply(category)) {
        if (edition.liveAt(change.effectiveAt())) {
          candidates.computeIfAbsent(edition.id(), _ -> candidate(change, edition, category));
        }
      }
    }
  }

  private static Candidate candidate(CategoryChange change, Edition edition, Category category) {
    return new Candidate(
        edition,
        new Message.Entry(change.id(), change.effectiveAt()),
        Map.of(
            "category",
            category.qualifiedName(),
            "points",
            Long.toString(change.evidence().points())),
        Map.of());
  }
}
