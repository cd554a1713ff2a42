/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import static dev.lifecycle.event.Category.LADDER_ADVOCATE;
import static dev.lifecycle.event.Category.LADDER_CLIENT;
import static dev.lifecycle.event.Category.LADDER_CUSTOMER;
import static dev.lifecycle.event.Category.LADDER_PROSPECT;
import static dev.lifecycle.event.Category.LADDER_SUPPORTER;

import dev.lifecycle.event.Model;
import java.util.List;
import java.util.Set;

/** The model {@code ladder}: the highest rung of loyalty that a customer stands on. */
final class LadderModel implements CategoryModel {

  @Override
  public Model model() {
    return Model.LADDER;
  }

  @Override
  public List<Rule> rules(Facts facts) {
    int n = facts.occasions().n();
    var client = facts.occasions("n ≥ 2", 2);
    var referring = facts.sentiment().referring();
    var advocate = facts.sentiment().advocate();
    return List.of(
        new Rule(LADDER_PROSPECT, Condition.fact("n = 0", n == 0)),
        new Rule(LADDER_CUSTOMER, Condition.fact("n = 1", n == 1)),
        new Rule(LADDER_CLIENT, client, Condition.not(referring), Condition.not(advocate)),
        new Rule(LADDER_SUPPORTER, client, referring, Condition.not(advocate)),
        new Rule(LADDER_ADVOCATE, client, advocate));
  }

  @Override
  public Set<ValueInForce> goesBy() {
    return Set.of();
  }
}
