/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lifecycle.event.Category;
import dev.lifecycle.event.Population.Gap;
import dev.lifecycle.event.Population.Values;
import dev.lifecycle.event.PopulationTotals;
import dev.lifecycle.segment.population.Contribution.Counted;
import dev.lifecycle.segment.setting.SegmentSettings;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PopulationTakerTest {

  private static final Instant AT = Instant.parse("2025-03-01T00:00:00Z");
  private static final PopulationTaker TAKER =
      new PopulationTaker(SegmentSettings.defaults().population());

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void floorsAreExactInTheRankingAndWithinOnePercentInTheSketch(long seed) {
    List<BigDecimal> revenues = revenues(seed, 3000);
    var ranking = new RevenueRanking();
    var other = new RevenueRanking();
    var parts = List.of(new PopulationCount(), new PopulationCount(), new PopulationCount());
    for (int i = 0; i < revenues.size(); i++) {
      (i % 3 == 0 ? other : ranking).replace(BigDecimal.ZERO, revenues.get(i));
      parts.get(i % 3).replace(Contribution.NOTHING, spending(revenues.get(i)));
    }
    var totals = new ArrayList<PopulationTotals>();
    for (int i = 0; i < parts.size(); i++) {
      totals.add(parts.get(i).totals(i, AT));
    }

    BigDecimal a = floor(revenues, "0.80");
    Values exact =
        TAKER.take(List.of(totals.getFirst()), List.of(ranking, other), Values.NONE, AT).taken();
    Values sketched = TAKER.take(totals, Values.NONE, AT).taken();

    assertThat(exact.aFloor()).isEqualByComparingTo(a);
    assertThat(exact.bFloor()).isEqualByComparingTo(floor(revenues, "0.95"));
    assertThat(sketched.aFloor()).isCloseTo(a, within(a.movePointLeft(2))).isLessThanOrEqualTo(a);
  }

  @Test
  void takingRevenueAwayAgainLeavesNothing() {
    var ranking = new RevenueRanking();
    var count = new PopulationCount();
    for (BigDecimal revenue : revenues(5, 500)) {
      ranking.replace(BigDecimal.ZERO, revenue);
      ranking.replace(revenue, BigDecimal.ZERO);
      count.replace(Contribution.NOTHING, spending(revenue));
      count.replace(spending(revenue), Contribution.NOTHING);
    }

    assertThat(RevenueRanking.together(List.of(ranking)).floor(new BigDecimal("0.8"))).isNull();
    assertThat(count.totals(0, AT)).isEqualTo(new PopulationCount().totals(0, AT));
  }

  @Test
  void theSameRevenueWithOtherDecimalsLeavesNothingBehindEither() {
    var ranking = new RevenueRanking();
    var count = new PopulationCount(ranking);

    count.replace(Contribution.NOTHING, spending(new BigDecimal("10.0")));
    count.replace(spending(new BigDecimal("10.0")), spending(new BigDecimal("10.00")));
    count.replace(spending(new BigDecimal("10.00")), Contribution.NOTHING);

    assertThat(RevenueRanking.together(List.of(ranking)).floor(new BigDecimal("0.8"))).isNull();
  }

  @Test
  void takesNoGapWithTooFewRepeatCustomers() {
    assertThat(TAKER.take(List.of(totals(29, 58, 29)), List.of(), Values.NONE, AT).taken().gap())
        .isNull();
    assertThat(TAKER.take(List.of(totals(30, 61, 30)), List.of(), Values.NONE, AT).taken().gap())
        .isEqualTo(new Gap(61, 30));
  }

  @Test
  void aValueInForceChangesOnlyBeyondTheTolerance() {
    var inForce = new Values(new Gap(100, 1), new BigDecimal("100"), null);

    assertThat(gapInForce(inForce, totals(30, 105 * 30, 30))).isEqualTo(new Gap(100, 1));
    assertThat(gapInForce(inForce, totals(30, 105 * 30 + 1, 30)))
        .isEqualTo(new Gap(105 * 30 + 1, 30));
    assertThat(gapInForce(inForce, totals(30, 95 * 30 - 1, 30)))
        .isEqualTo(new Gap(95 * 30 - 1, 30));
    assertThat(gapInForce(inForce, totals(3, 10, 3))).isEqualTo(new Gap(100, 1));
  }

  private static @Nullable Gap gapInForce(Values inForce, PopulationTotals totals) {
    return TAKER.take(List.of(totals), List.of(), inForce, AT).inForce().gap();
  }

  private static PopulationTotals totals(long repeat, long days, long intervals) {
    return new PopulationTotals(0, AT, repeat, repeat, days, intervals, Map.of(), new TreeMap<>());
  }

  private static Contribution spending(BigDecimal revenue) {
    return new Contribution(true, new Counted(2, 40, revenue), Set.of(Category.LIFECYCLE_ACTIVE));
  }

  private static List<BigDecimal> revenues(long seed, int customers) {
    var random = new Random(seed);
    var revenues = new ArrayList<BigDecimal>();
    for (int i = 0; i < customers; i++) {
      revenues.add(
          BigDecimal.valueOf(Math.round(Math.exp(3 + 2 * random.nextGaussian()) * 100) + 1, 2));
    }
    return revenues;
  }

  private static BigDecimal floor(List<BigDecimal> revenues, String share) {
    BigDecimal wanted =
        revenues.stream().reduce(BigDecimal.ZERO, BigDecimal::add).multiply(new BigDecimal(share));
    BigDecimal held = BigDecimal.ZERO;
    for (BigDecimal revenue :
        revenues.stream().sorted(Comparator.<BigDecimal>naturalOrder().reversed()).toList()) {
      held = held.add(revenue);
      if (held.compareTo(wanted) >= 0) {
        return revenue;
      }
    }
    throw new AssertionError();
  }
}
