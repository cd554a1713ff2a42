/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import dev.lifecycle.event.Model;
import java.util.List;
import java.util.Set;

/**
 * One model of segmentation.md.
 *
 * <p>Contract: there is one rule for each of the model's categories, in the order of {@link
 * dev.lifecycle.event.Category}; every instant at which one can change by time alone is a bound of
 * one of its conditions or a change of annual revenue.
 *
 * @param goesBy which of the population's values in force the rules look at
 */
record CategoryModel(Model model, List<Rule> rules, Set<ValueInForce> goesBy) {

  CategoryModel {
    rules = List.copyOf(rules);
    goesBy = Set.copyOf(goesBy);
  }

  /** The models in the order of segmentation.md: a new model is added here. */
  static CategoryModel of(Model model) {
    return switch (model) {
      case LIFECYCLE -> LifecycleModel.MODEL;
      case LADDER -> LadderModel.MODEL;
      case RELATION -> RelationModel.MODEL;
      case IMPORTANCE -> ImportanceModel.MODEL;
      case VALUE_LOYALTY -> ValueLoyaltyModel.MODEL;
      case TIER -> TierModel.MODEL;
    };
  }
}
