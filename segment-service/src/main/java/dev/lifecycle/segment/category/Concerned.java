/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import dev.lifecycle.event.Population.Values;
import dev.lifecycle.segment.category.Stakes.Span;
import dev.lifecycle.segment.setting.SegmentSettings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whom a change of the population's values in force concerns. */
public final class Concerned {

  private final Shift shift;
  private final GapShift gap;
  private final Set<ValueInForce> by;
  private final List<Span> lasts;
  private final Span aFloor;
  private final Span bFloor;

  Concerned(SegmentSettings settings, Set<ValueInForce> by, Shift shift) {
    this.shift = shift;
    this.gap = new GapShift(settings, shift);
    this.by = by;
    this.lasts = by.contains(ValueInForce.GAP) ? gap.lasts() : List.of();
    this.aFloor = by.contains(ValueInForce.A_FLOOR) ? passed(shift, Values::aFloor) : Span.NONE;
    this.bFloor = by.contains(ValueInForce.B_FLOOR) ? passed(shift, Values::bFloor) : Span.NONE;
  }

  private static Span passed(Shift shift, Function<Values, @Nullable BigDecimal> floor) {
    return Span.between(floor.apply(shift.before()), floor.apply(shift.after()));
  }

  /** Whether what the rules say of a customer can change. */
  public boolean test(Stake stake) {
    for (ValueInForce value : by) {
      if (concerns(value, stake)) {
        return true;
      }
    }
    return false;
  }

  private boolean concerns(ValueInForce value, Stake stake) {
    return switch (value) {
      case GAP -> gap.movesBoundary(stake.occasions());
      case A_FLOOR ->
          shift.crossesA(stake.annualRevenue()) || shift.crossesA(stake.expectedRevenue());
      case B_FLOOR -> shift.crossesB(stake.annualRevenue());
    };
  }

  /** Whether that may be, as far as rounded values tell; false only where it is not. */
  public boolean mayBe(int customer, Stakes stakes) {
    for (int i = 0; i < lasts.size(); i++) {
      if (lasts.get(i).has(stakes.last(customer))) {
        return true;
      }
    }
    long revenue = stakes.revenue(customer);
    return aFloor.has(revenue) || bFloor.has(revenue) || aFloor.has(stakes.expected(customer));
  }
}
