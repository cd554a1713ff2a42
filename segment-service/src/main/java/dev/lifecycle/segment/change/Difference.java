/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.change;

import dev.lifecycle.event.Category;
import dev.lifecycle.event.CategoryChange.ModelChange;
import dev.lifecycle.event.Model;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What differs between the categories before and after a judgment. */
final class Difference {

  private static final Map<Model, List<Category>> CATEGORIES = byModel();

  private Difference() {}

  /** The models that changed, in the order of segmentation.md. */
  static List<ModelChange> between(Set<Category> before, Set<Category> after) {
    if (before.equals(after)) {
      return List.of();
    }
    var changes = new ArrayList<ModelChange>();
    CATEGORIES.forEach((model, categories) -> {
      if (differ(categories, before, after)) {
        changes.add(change(model, categories, before, after));
      }
    });
    return changes;
  }

  private static boolean differ(
      List<Category> categories, Set<Category> before, Set<Category> after) {
    for (Category category : categories) {
      if (before.contains(category) != after.contains(category)) {
        return true;
      }
    }
    return false;
  }

  private static ModelChange change(
      Model model, List<Category> categories, Set<Category> before, Set<Category> after) {
    var entered = new ArrayList<Category>();
    var left = new ArrayList<Category>();
    var current = new ArrayList<Category>();
    for (Category category : categories) {
      boolean was = before.contains(category);
      boolean is = after.contains(category);
      add(entered, category, is && !was);
      add(left, category, was && !is);
      add(current, category, is);
    }
    return new ModelChange(model, entered, left, current);
  }

  private static void add(List<Category> list, Category category, boolean belongs) {
    if (belongs) {
      list.add(category);
    }
  }

  private static Map<Model, List<Category>> byModel() {
    var byModel = new EnumMap<Model, List<Category>>(Model.class);
    for (Category category : Category.values()) {
      byModel.computeIfAbsent(category.model(), _ -> new ArrayList<>()).add(category);
    }
    return byModel;
  }
}
