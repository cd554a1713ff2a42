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
final class LadderModel {

  private static final Condition NOT_REFERRING = Condition.not(Sentiment.REFERRING);
  private static final Condition NOT_ADVOCATE = Condition.not(Sentiment.ADVOCATE);

  static final CategoryModel MODEL =
      new CategoryModel(
          Model.LADDER,
          List.of(
              new Rule(LADDER_PROSPECT, Purchases.NONE),
              new Rule(LADDER_CUSTOMER, Purchases.ONE),
              new Rule(LADDER_CLIENT, Purchases.SEVERAL, NOT_REFERRING, NOT_ADVOCATE),
              new Rule(LADDER_SUPPORTER, Purchases.SEVERAL, Sentiment.REFERRING, NOT_ADVOCATE),
              new Rule(LADDER_ADVOCATE, Purchases.SEVERAL, Sentiment.ADVOCATE)),
          Set.of());

  private LadderModel() {}
}
