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

/** The model {@code importance}: A, B or C by annual revenue, and who may become an A. */
final class ImportanceModel implements CategoryModel {

  @Override
  public Model model() {
    return Model.IMPORTANCE;
  }

  @Override
  public List<Rule> rules(Facts facts) {
    var bought = facts.occasions("n ≥ 1", 1);
    var a = important(facts);
    var b =
        Condition.fact(
            "annual revenue ≥ B floor",
            Shift.reaches(facts.annualRevenue(), facts.inForce().bFloor()));
    return List.of(
        new Rule(IMPORTANCE_A, bought, a),
        new Rule(IMPORTANCE_B, bought, b, Condition.not(a)),
        new Rule(IMPORTANCE_C, bought, Condition.not(a), Condition.not(b)),
        new Rule(IMPORTANCE_NONE, Condition.fact("n = 0", facts.occasions().n() == 0)),
        new Rule(IMPORTANCE_POTENTIAL_A, Condition.not(a), potential(facts)));
  }

  @Override
  public Set<ValueInForce> goesBy() {
    return Set.of(ValueInForce.A_FLOOR, ValueInForce.B_FLOOR);
  }

  /** In the category A. */
  static Condition important(Facts facts) {
    return Condition.fact(
        "annual revenue ≥ A floor", Shift.reaches(facts.annualRevenue(), facts.inForce().aFloor()));
  }

  private static Condition potential(Facts facts) {
    Expected expected = facts.profile().expected();
    var text = "expectedAnnualRevenue ≥ A floor and now in [contact, contact + potential.window)";
    return expected == null || !Shift.reaches(expected.amount(), facts.inForce().aFloor())
        ? Condition.never(text)
        : facts.during(text, expected.event().time(), facts.settings().potentialWindow());
  }
}
