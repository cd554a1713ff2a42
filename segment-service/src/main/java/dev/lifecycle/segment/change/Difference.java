/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.change;

import dev.lifecycle.event.Category;
import dev.lifecycle.event.CategoryChange.ModelChange;
import dev.lifecycle.event.Model;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What differs between the categories before and after a judgment. */
final class Difference {

  private static final List<OfModel> MODELS =
      Arrays.stream(Model.values()).map(OfModel::of).toList();

  private Difference() {}

  /** The models that changed, in the order of segmentation.md. */
  static List<ModelChange> between(Set<Category> before, Set<Category> after) {
    if (before.equals(after)) {
      return List.of();
    }
    var changes = new ArrayList<ModelChange>();
    for (OfModel model : MODELS) {
      if (model.differ(before, after)) {
        changes.add(model.change(before, after));
      }
    }
    return changes;
  }

  /** The categories of a model, in their order. */
  private record OfModel(Model model, List<Category> categories) {

    static OfModel of(Model model) {
      return new OfModel(
          model, Arrays.stream(Category.values()).filter(each -> each.model() == model).toList());
    }

    boolean differ(Set<Category> before, Set<Category> after) {
      for (int i = 0; i < categories.size(); i++) {
        Category category = categories.get(i);
        if (before.contains(category) != after.contains(category)) {
          return true;
        }
      }
      return false;
    }

    ModelChange change(Set<Category> before, Set<Category> after) {
      var entered = new ArrayList<Category>();
      var left = new ArrayList<Category>();
      var current = new ArrayList<Category>();
      for (int i = 0; i < categories.size(); i++) {
        Category category = categories.get(i);
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
  }
}
