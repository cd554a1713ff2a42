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
final class RelationModel {

  private static final Condition STILL =
      Condition.during("now < last + exCustomerAfter", RelationModel::still);

  static final CategoryModel MODEL =
      new CategoryModel(
          Model.RELATION,
          List.of(
              new Rule(RELATION_PROSPECT, Purchases.NONE),
              new Rule(RELATION_CUSTOMER, Purchases.ANY, STILL),
              new Rule(RELATION_EX_CUSTOMER, Purchases.ANY, Condition.not(STILL))),
          Set.of());

  private RelationModel() {}

  private static @Nullable Window still(Facts facts) {
    Instant last = facts.occasions().last();
    return last == null
        ? null
        : new Window(null, facts.calendar().plus(last, facts.settings().exCustomerAfter()));
  }
}
