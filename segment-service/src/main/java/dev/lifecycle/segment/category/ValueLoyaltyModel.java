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
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The model {@code value-loyalty}: what a customer is worth, against how loyal. */
final class ValueLoyaltyModel implements CategoryModel {

  @Override
  public Model model() {
    return Model.VALUE_LOYALTY;
  }

  @Override
  public List<Rule> rules(Facts facts) {
    int n = facts.occasions().n();
    var isNew =
        Condition.any(
            "n = 0, or n = 1 while in lifecycle:NEW",
            List.of(
                Condition.fact("n = 0", n == 0),
                Condition.all(
                    "n = 1 while in lifecycle:NEW",
                    List.of(Condition.fact("n = 1", n == 1), LifecycleModel.isNew(facts)))));
    var value = ImportanceModel.important(facts);
    var loyalty = loyalty(facts);
    var old = Condition.not(isNew);
    return List.of(
        new Rule(VALUE_LOYALTY_NEW, isNew),
        new Rule(VALUE_LOYALTY_CHAMPION, old, value, loyalty),
        new Rule(VALUE_LOYALTY_POTENTIAL_CHAMPION, old, value, Condition.not(loyalty)),
        new Rule(VALUE_LOYALTY_LOYALIST, old, Condition.not(value), loyalty),
        new Rule(
            VALUE_LOYALTY_LOW_VALUE_AT_RISK, old, Condition.not(value), Condition.not(loyalty)));
  }

  @Override
  public Set<ValueInForce> goesBy() {
    return Set.of(ValueInForce.GAP, ValueInForce.A_FLOOR);
  }

  /** Now is before last + lapseFactor·G: {@code expectedGap} is for the model lifecycle only. */
  private static Condition notLapsed(Facts facts) {
    Instant last = facts.occasions().last();
    var text = "now < last + lapseFactor·G";
    return last == null
        ? Condition.never(text)
        : facts.between(text, null, last.plus(facts.populationLapseGap()));
  }

  private static Condition loyalty(Facts facts) {
    return Condition.all(
        "n ≥ loyalty.minOccasions, now < last + lapseFactor·G, and not UNHAPPY",
        List.of(
            facts.occasions("n ≥ loyalty.minOccasions", facts.settings().loyaltyMinOccasions()),
            notLapsed(facts),
            facts.sentiment().content()));
  }
}
