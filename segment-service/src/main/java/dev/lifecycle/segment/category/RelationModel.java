/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import static dev.lifecycle.event.Category.RELATION_CUSTOMER;
import static dev.lifecycle.event.Category.RELATION_EX_CUSTOMER;
import static dev.lifecycle.event.Category.RELATION_PROSPECT;

import dev.lifecycle.event.Model;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The model {@code relation}: not yet, still, or no longer a customer. */
final class RelationModel implements CategoryModel {

  private static final Condition STILL =
      Condition.during("now < last + exCustomerAfter", RelationModel::still);

  private static final List<Rule> RULES =
      List.of(
          new Rule(RELATION_PROSPECT, Purchases.NONE),
          new Rule(RELATION_CUSTOMER, Purchases.ANY, STILL),
          new Rule(RELATION_EX_CUSTOMER, Purchases.ANY, Condition.not(STILL)));

  @Override
  public Model model() {
    return Model.RELATION;
  }

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public Set<ValueInForce> goesBy() {
    return Set.of();
  }

  private static @Nullable Window still(Facts facts) {
    Instant last = facts.occasions().last();
    return last == null
        ? null
        : new Window(null, facts.calendar().plus(last, facts.settings().exCustomerAfter()));
  }
}
