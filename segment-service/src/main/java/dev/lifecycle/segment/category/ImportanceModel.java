/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import static dev.lifecycle.event.Category.IMPORTANCE_A;
import static dev.lifecycle.event.Category.IMPORTANCE_B;
import static dev.lifecycle.event.Category.IMPORTANCE_C;
import static dev.lifecycle.event.Category.IMPORTANCE_NONE;
import static dev.lifecycle.event.Category.IMPORTANCE_POTENTIAL_A;

import dev.lifecycle.event.Model;
import dev.lifecycle.segment.profile.Profile.Expected;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The model {@code importance}: A, B or C by annual revenue, and who may become an A. */
final class ImportanceModel {

  /** In the category A. */
  static final Condition IMPORTANT =
      Condition.of(
          "annual revenue ≥ A floor",
          facts -> Finding.of(Shift.reaches(facts.annualRevenue(), facts.inForce().aFloor())));

  private static final Condition AVERAGE =
      Condition.of(
          "annual revenue ≥ B floor",
          facts -> Finding.of(Shift.reaches(facts.annualRevenue(), facts.inForce().bFloor())));

  private static final Condition POTENTIAL =
      Condition.during(
          "expectedAnnualRevenue ≥ A floor and now in [contact, contact + potential.window)",
          ImportanceModel::potential);

  static final CategoryModel MODEL =
      new CategoryModel(
          Model.IMPORTANCE,
          List.of(
              new Rule(IMPORTANCE_A, Purchases.ANY, IMPORTANT),
              new Rule(IMPORTANCE_B, Purchases.ANY, AVERAGE, Condition.not(IMPORTANT)),
              new Rule(
                  IMPORTANCE_C, Purchases.ANY, Condition.not(IMPORTANT), Condition.not(AVERAGE)),
              new Rule(IMPORTANCE_NONE, Purchases.NONE),
              new Rule(IMPORTANCE_POTENTIAL_A, Condition.not(IMPORTANT), POTENTIAL)),
          Set.of(ValueInForce.A_FLOOR, ValueInForce.B_FLOOR));

  private ImportanceModel() {}

  private static @Nullable Window potential(Facts facts) {
    Expected expected = facts.profile().expected();
    return expected == null || !Shift.reaches(expected.amount(), facts.inForce().aFloor())
        ? null
        : facts.during(expected.event().time(), facts.settings().potentialWindow());
  }
}
