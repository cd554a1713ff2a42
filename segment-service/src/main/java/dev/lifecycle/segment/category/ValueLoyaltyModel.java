/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import static dev.lifecycle.event.Category.VALUE_LOYALTY_CHAMPION;
import static dev.lifecycle.event.Category.VALUE_LOYALTY_LOW_VALUE_AT_RISK;
import static dev.lifecycle.event.Category.VALUE_LOYALTY_LOYALIST;
import static dev.lifecycle.event.Category.VALUE_LOYALTY_NEW;
import static dev.lifecycle.event.Category.VALUE_LOYALTY_POTENTIAL_CHAMPION;

import dev.lifecycle.event.Model;
import java.util.List;
import java.util.Set;

/** The model {@code value-loyalty}: what a customer is worth, against how loyal. */
final class ValueLoyaltyModel {

  private static final Condition NEW =
      Condition.any(
          "n = 0, or n = 1 while in lifecycle:NEW",
          Purchases.NONE,
          Condition.all("n = 1 while in lifecycle:NEW", Purchases.ONE, LifecycleModel.NEW));

  private static final Condition OLD = Condition.not(NEW);

  private static final Condition VALUABLE = ImportanceModel.IMPORTANT;

  /** {@code expectedGap} is for the model lifecycle only. */
  private static final Condition LOYAL =
      Condition.all(
          "n ≥ loyalty.minOccasions, now < last + lapseFactor·G, and not UNHAPPY",
          Condition.of(
              "n ≥ loyalty.minOccasions",
              facts -> Finding.of(facts.occasions().n() >= facts.settings().loyaltyMinOccasions())),
          Condition.during(
              "now < last + lapseFactor·G",
              facts -> Purchases.sinceLast(facts, null, facts.populationLapseGap())),
          Sentiment.CONTENT);

  static final CategoryModel MODEL =
      new CategoryModel(
          Model.VALUE_LOYALTY,
          List.of(
              new Rule(VALUE_LOYALTY_NEW, NEW),
              new Rule(VALUE_LOYALTY_CHAMPION, OLD, VALUABLE, LOYAL),
              new Rule(VALUE_LOYALTY_POTENTIAL_CHAMPION, OLD, VALUABLE, Condition.not(LOYAL)),
              new Rule(VALUE_LOYALTY_LOYALIST, OLD, Condition.not(VALUABLE), LOYAL),
              new Rule(
                  VALUE_LOYALTY_LOW_VALUE_AT_RISK,
                  OLD,
                  Condition.not(VALUABLE),
                  Condition.not(LOYAL))),
          Set.of(ValueInForce.GAP, ValueInForce.A_FLOOR));

  private ValueLoyaltyModel() {}
}
