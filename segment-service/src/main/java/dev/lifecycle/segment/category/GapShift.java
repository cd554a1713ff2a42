/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import dev.lifecycle.event.Population.Gap;
import dev.lifecycle.fact.Occasions;
import dev.lifecycle.segment.population.GapEstimate;
import dev.lifecycle.segment.setting.SegmentSettings;
import dev.lifecycle.segment.setting.SegmentSettings.ExpectedGap;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a change of G means to the boundaries last + G and last + lapseFactor·G. */
final class GapShift {

  private final SegmentSettings settings;
  private final Shift shift;
  private final boolean moved;
  private final List<Move> ofAll;

  /** How far after the last purchase a boundary was, and is now. */
  private record Move(Duration was, Duration is) {

    /** Whether it is on another side of an instant, or ahead of it and nearer. */
    boolean concerns(Instant last, Instant at) {
      boolean passed = !at.isBefore(last.plus(was));
      boolean passes = !at.isBefore(last.plus(is));
      return passed != passes || (!passed && is.compareTo(was) < 0);
    }
  }

  GapShift(SegmentSettings settings, Shift shift) {
    this.settings = settings;
    this.shift = shift;
    this.moved = !Objects.equals(shift.before().gap(), shift.after().gap());
    var was = GapEstimate.population(settings, shift.before().gap());
    var is = GapEstimate.population(settings, shift.after().gap());
    // The model value-loyalty goes by lapseFactor·G itself, whatever expectedGap says.
    this.ofAll =
        goesByPopulation() ? List.of(gap(was, is), lapse(was, is)) : List.of(lapse(was, is));
  }

  /**
   * Whether it takes a customer to another side of a boundary, or brings one nearer. One that only
   * moves away is found when its old instant comes.
   */
  boolean movesBoundary(Occasions occasions) {
    Instant last = occasions.last();
    return moved
        && last != null
        && (concerns(ofAll, last) || (!goesByPopulation() && concerns(own(occasions), last)));
  }

  private boolean concerns(List<Move> moves, Instant last) {
    for (Move move : moves) {
      if (move.concerns(last, shift.at())) {
        return true;
      }
    }
    return false;
  }

  private List<Move> own(Occasions occasions) {
    GapEstimate was = estimate(shift.before().gap(), occasions);
    GapEstimate is = estimate(shift.after().gap(), occasions);
    return List.of(gap(was, is), lapse(was, is));
  }

  private GapEstimate estimate(@Nullable Gap inForce, Occasions occasions) {
    return GapEstimate.of(settings, inForce, occasions);
  }

  private boolean goesByPopulation() {
    return settings.lifecycle().expectedGap() == ExpectedGap.POPULATION;
  }

  private static Move gap(GapEstimate was, GapEstimate is) {
    return new Move(was.times(BigDecimal.ONE), is.times(BigDecimal.ONE));
  }

  private Move lapse(GapEstimate was, GapEstimate is) {
    BigDecimal factor = settings.lifecycle().lapseFactor();
    return new Move(was.times(factor), is.times(factor));
  }
}
