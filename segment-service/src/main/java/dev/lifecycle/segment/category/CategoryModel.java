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
 */
interface CategoryModel {

  Model model();

  List<Rule> rules();

  /** Which of the population's values in force the rules look at. */
  Set<ValueInForce> goesBy();

  /** The models in the order of segmentation.md: a new model is added here. */
  static CategoryModel of(Model model) {
    return switch (model) {
      case LIFECYCLE -> new LifecycleModel();
      case LADDER -> new LadderModel();
      case RELATION -> new RelationModel();
      case IMPORTANCE -> new ImportanceModel();
      case VALUE_LOYALTY -> new ValueLoyaltyModel();
      case TIER -> new TierModel();
    };
  }
}
