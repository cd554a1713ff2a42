/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.change;

import dev.lifecycle.event.Category;
import dev.lifecycle.event.CategoryChange.ModelChange;
import dev.lifecycle.event.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What differs between the categories before and after a judgment. */
final class Difference {

  private Difference() {}

  /** The models that changed, in the order of segmentation.md. */
  static List<ModelChange> between(Set<Category> before, Set<Category> after) {
    if (before.equals(after)) {
      return List.of();
    }
    var changes = new ArrayList<ModelChange>();
    for (Model model : Model.values()) {
      List<Category> entered = of(model, after, before);
      List<Category> left = of(model, before, after);
      if (!entered.isEmpty() || !left.isEmpty()) {
        changes.add(new ModelChange(model, entered, left, of(model, after, Set.of())));
      }
    }
    return changes;
  }

  private static List<Category> of(Model model, Set<Category> in, Set<Category> notIn) {
    return in.stream()
        .filter(category -> category.model() == model && !notIn.contains(category))
        .sorted()
        .toList();
  }
}
