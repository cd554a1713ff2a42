/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import dev.lifecycle.event.Population.Values;
import dev.lifecycle.fact.Occasions;
import dev.lifecycle.segment.population.GapEstimate;
import dev.lifecycle.segment.profile.Profile;
import dev.lifecycle.segment.setting.SegmentSettings;
import dev.lifecycle.segment.setting.SegmentSettings.ExpectedGap;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A change of the population's values in force at an instant. */
public record Shift(Values before, Values after, Instant at) {

  /**
   * Whether the expected gap takes a customer to another side of last + G or last + lapseFactor·G,
   * or brings one of these nearer. One that only moves away is found when its old instant comes.
   */
  boolean movesBoundary(Profile profile, SegmentSettings settings) {
    if (Objects.equals(before.gap(), after.gap())) {
      return false;
    }
    Occasions occasions = Occasions.of(profile.orders(), settings.calendar());
    Instant last = occasions.last();
    if (last == null) {
      return false;
    }
    BigDecimal lapseFactor = settings.lifecycle().lapseFactor();
    GapEstimate was = GapEstimate.of(settings, before.gap(), occasions);
    GapEstimate is = GapEstimate.of(settings, after.gap(), occasions);
    return moves(last, was.times(BigDecimal.ONE), is.times(BigDecimal.ONE))
        || moves(last, was.times(lapseFactor), is.times(lapseFactor))
        || movesPopulationLapse(last, settings);
  }

  /** The model value-loyalty goes by G itself, whatever {@code expectedGap} says. */
  private boolean movesPopulationLapse(Instant last, SegmentSettings settings) {
    if (settings.lifecycle().expectedGap() == ExpectedGap.POPULATION) {
      return false;
    }
    BigDecimal lapseFactor = settings.lifecycle().lapseFactor();
    return moves(
        last,
        GapEstimate.population(settings, before.gap()).times(lapseFactor),
        GapEstimate.population(settings, after.gap()).times(lapseFactor));
  }

  private boolean moves(Instant last, Duration was, Duration is) {
    boolean passed = !at.isBefore(last.plus(was));
    boolean passes = !at.isBefore(last.plus(is));
    return passed != passes || (!passed && is.compareTo(was) < 0);
  }

  /** Whether a revenue is on another side of the A floor than before. */
  boolean crossesA(@Nullable BigDecimal revenue) {
    return reaches(revenue, before.aFloor()) != reaches(revenue, after.aFloor());
  }

  /** Whether a revenue is on another side of the B floor than before. */
  boolean crossesB(BigDecimal revenue) {
    return reaches(revenue, before.bFloor()) != reaches(revenue, after.bFloor());
  }

  /** Whether there is a floor, and a revenue that reaches it. */
  static boolean reaches(@Nullable BigDecimal revenue, @Nullable BigDecimal floor) {
    return revenue != null && floor != null && revenue.compareTo(floor) >= 0;
  }
}
