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
import org.jspecify.annotations.Nullable;

/** The model {@code tier}: the exclusive tier for big spenders, entered for a {@link TierTerm}. */
final class TierModel {

  private static final Condition VIP =
      Condition.during(
          "annual revenue reached tier.entry, and the term since then has not ended",
          TierModel::term);

  static final CategoryModel MODEL =
      new CategoryModel(
          Model.TIER,
          List.of(new Rule(TIER_NONE, Condition.not(VIP)), new Rule(TIER_VIP, VIP)),
          Set.of());

  private TierModel() {}

  private static @Nullable Window term(Facts facts) {
    TierTerm term = facts.term();
    return term == null ? null : new Window(term.from(), null);
  }
}
