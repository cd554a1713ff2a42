/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.event;

import static dev.lifecycle.event.Model.IMPORTANCE;
import static dev.lifecycle.event.Model.LADDER;
import static dev.lifecycle.event.Model.LIFECYCLE;
import static dev.lifecycle.event.Model.RELATION;
import static dev.lifecycle.event.Model.TIER;
import static dev.lifecycle.event.Model.VALUE_LOYALTY;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every category of every model, in the order of the tables in segmentation.md.
 *
 * <p>State is stored by {@link #number()}, which is never reused: a new category takes the next
 * free number, wherever it stands in the order.
 */
public enum Category {
  LIFECYCLE_PROSPECT(LIFECYCLE, "PROSPECT", 0),
  LIFECYCLE_NEW(LIFECYCLE, "NEW", 1),
  LIFECYCLE_NOVICE(LIFECYCLE, "NOVICE", 2),
  LIFECYCLE_ACTIVE(LIFECYCLE, "ACTIVE", 3),
  LIFECYCLE_REPEAT(LIFECYCLE, "REPEAT", 4),
  LIFECYCLE_AT_RISK(LIFECYCLE, "AT_RISK", 5),
  LIFECYCLE_LAPSED(LIFECYCLE, "LAPSED", 6),
  LIFECYCLE_UNHAPPY(LIFECYCLE, "UNHAPPY", 7),
  LIFECYCLE_LOYAL(LIFECYCLE, "LOYAL", 8),
  LIFECYCLE_REFERRING(LIFECYCLE, "REFERRING", 9),
  LIFECYCLE_ADVOCATE(LIFECYCLE, "ADVOCATE", 10),

  LADDER_PROSPECT(LADDER, "PROSPECT", 11),
  LADDER_CUSTOMER(LADDER, "CUSTOMER", 12),
  LADDER_CLIENT(LADDER, "CLIENT", 13),
  LADDER_SUPPORTER(LADDER, "SUPPORTER", 14),
  LADDER_ADVOCATE(LADDER, "ADVOCATE", 15),

  RELATION_PROSPECT(RELATION, "PROSPECT", 16),
  RELATION_CUSTOMER(RELATION, "CUSTOMER", 17),
  RELATION_EX_CUSTOMER(RELATION, "EX_CUSTOMER", 18),

  IMPORTANCE_A(IMPORTANCE, "A", 19),
  IMPORTANCE_B(IMPORTANCE, "B", 20),
  IMPORTANCE_C(IMPORTANCE, "C", 21),
  IMPORTANCE_NONE(IMPORTANCE, "NONE", 22),
  IMPORTANCE_POTENTIAL_A(IMPORTANCE, "POTENTIAL_A", 23),

  VALUE_LOYALTY_NEW(VALUE_LOYALTY, "NEW", 24),
  VALUE_LOYALTY_CHAMPION(VALUE_LOYALTY, "CHAMPION", 25),
  VALUE_LOYALTY_POTENTIAL_CHAMPION(VALUE_LOYALTY, "POTENTIAL_CHAMPION", 26),
  VALUE_LOYALTY_LOYALIST(VALUE_LOYALTY, "LOYALIST", 27),
  VALUE_LOYALTY_LOW_VALUE_AT_RISK(VALUE_LOYALTY, "LOW_VALUE_AT_RISK", 28),

  TIER_NONE(TIER, "NONE", 29),
  TIER_VIP(TIER, "VIP", 30);

  private static final Map<String, Category> BY_QUALIFIED_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Category::qualifiedName, Function.identity()));

  private final Model model;
  private final String wireName;
  private final int number;

  Category(Model model, String wireName, int number) {
    this.model = model;
    this.wireName = wireName;
    this.number = number;
  }

  /** The model it belongs to. */
  public Model model() {
    return model;
  }

  /** The name within its model, such as {@code NEW}. */
  public String wireName() {
    return wireName;
  }

  /** The number it is stored under, 0 to 63. */
  public int number() {
    return number;
  }

  /** The name outside its model, such as {@code lifecycle:NEW}. */
  public String qualifiedName() {
    return model.wireName() + ":" + wireName;
  }

  /** Finds a category by {@link #qualifiedName()}. */
  public static Optional<Category> named(String qualifiedName) {
    return Optional.ofNullable(BY_QUALIFIED_NAME.get(qualifiedName));
  }
}
