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

/** The model {@code relation}: not yet, still, or no longer a customer. */
final class RelationModel implements CategoryModel {

  @Override
  public Model model() {
    return Model.RELATION;
  }

  @Override
  public List<Rule> rules(Facts facts) {
    var bought = facts.occasions("n ≥ 1", 1);
    Instant last = facts.occasions().last();
    var text = "now < last + exCustomerAfter";
    Condition still =
        last == null
            ? Condition.never(text)
            : facts.between(
                text, null, facts.calendar().plus(last, facts.settings().exCustomerAfter()));
    return List.of(
        new Rule(RELATION_PROSPECT, Condition.fact("n = 0", facts.occasions().n() == 0)),
        new Rule(RELATION_CUSTOMER, bought, still),
        new Rule(RELATION_EX_CUSTOMER, bought, Condition.not(still)));
  }

  @Override
  public Set<ValueInForce> goesBy() {
    return Set.of();
  }
}
