/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import static dev.lifecycle.event.Category.TIER_NONE;
import static dev.lifecycle.event.Category.TIER_VIP;

import dev.lifecycle.event.Model;
import java.util.List;
import java.util.Set;

/** The model {@code tier}: the exclusive tier for big spenders, entered for a {@link TierTerm}. */
final class TierModel implements CategoryModel {

  @Override
  public Model model() {
    return Model.TIER;
  }

  @Override
  public List<Rule> rules(Facts facts) {
    var term = facts.term();
    var text = "annual revenue reached tier.entry, and the term since then has not ended";
    Condition vip = term == null ? Condition.never(text) : facts.between(text, term.from(), null);
    return List.of(new Rule(TIER_NONE, Condition.not(vip)), new Rule(TIER_VIP, vip));
  }

  @Override
  public Set<ValueInForce> goesBy() {
    return Set.of();
  }
}
