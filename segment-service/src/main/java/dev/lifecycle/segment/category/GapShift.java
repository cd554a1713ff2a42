/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import dev.lifecycle.event.Population.Gap;
import dev.lifecycle.fact.Occasions;
import dev.lifecycle.segment.category.Stakes.Span;
import dev.lifecycle.segment.population.GapEstimate;
import dev.lifecycle.segment.setting.SegmentSettings;
import dev.lifecycle.segment.setting.SegmentSettings.ExpectedGap;
import java.math.BigDecimal;
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

  /**
   * How a boundary moves, seen from the last purchases.
   *
   * @param was the last purchase whose boundary had come by the instant of the shift
   * @param is the last one whose boundary has come by then now
   */
  private record Move(Instant was, Instant is) {

    /**
     * Whether the boundary is on another side of the shift's instant, or ahead of it and nearer.
     */
    boolean concerns(Instant last) {
      return last.isAfter(was) ? is.isAfter(was) : last.isAfter(is);
    }

    /** The last purchases for which that may be so. */
    Span lasts() {
      return is.isAfter(was)
          ? new Span(Stakes.seconds(was), Long.MAX_VALUE)
          : new Span(Stakes.seconds(is), Stakes.seconds(was));
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

  /** The last purchases of all that may be concerned. */
  List<Span> lasts() {
    if (!moved) {
      return List.of();
    }
    return goesByPopulation() ? ofAll.stream().map(Move::lasts).toList() : List.of(Span.ANY);
  }

  private static boolean concerns(List<Move> moves, Instant last) {
    for (Move move : moves) {
      if (move.concerns(last)) {
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

  private Move gap(GapEstimate was, GapEstimate is) {
    return move(was, is, BigDecimal.ONE);
  }

  private Move lapse(GapEstimate was, GapEstimate is) {
    return move(was, is, settings.lifecycle().lapseFactor());
  }

  private Move move(GapEstimate was, GapEstimate is, BigDecimal factor) {
    return new Move(shift.at().minus(was.times(factor)), shift.at().minus(is.times(factor)));
  }
}
