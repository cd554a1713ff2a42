/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.earning;

import static dev.lifecycle.event.Category.LIFECYCLE_NEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.campaign.customer.Group;
import dev.lifecycle.campaign.customer.Standing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final String[] FIVE = {"10", "20", "30", "40", "50"};

  /** s² = 250 in both of 5: 8 degrees of freedom, t = 2.306004, reach = t · √(500/5) = 23.0600. */
  @Test
  void equalVariancesGiveTheIntervalOfATableOfStudentsT() {
    Figures figures = figures(tally(FIVE), tally("5", "15", "25", "35", "45"));

    assertThat(figures.difference()).isEqualTo("5.0000");
    assertThat(figures.low()).isEqualTo("-18.0600");
    assertThat(figures.high()).isEqualTo("28.0600");
  }

  /** s² = 16/9 of 10 and 40 of 5: 4.17884 degrees of freedom, t = 2.730207, reach = t · √8.1778. */
  @Test
  void whereTheSmallerGroupVariesMoreTheIntervalIsWelchs() {
    Figures figures =
        figures(
            tally("10", "12", "14", "10", "12", "14", "12", "12", "12", "12"),
            tally("4", "8", "12", "16", "20"));

    assertThat(figures.low()).isEqualTo("-7.8075");
    assertThat(figures.high()).isEqualTo("7.8075");
  }

  /** s² = 2000/9 of 10 and 2.5 of 5, together 154.615: t of 13 = 2.160369, reach = t · √46.3846. */
  @Test
  void whereTheSmallerGroupVariesLessTheIntervalIsStudents() {
    Figures figures = figures(tally(FIVE).plus(tally(FIVE)), tally("18", "19", "20", "21", "22"));

    assertThat(figures.low()).isEqualTo("-4.7135");
    assertThat(figures.high()).isEqualTo("24.7135");
  }

  @Test
  void whereOneGroupDoesNotVaryThereIsADifferenceButNoInterval() {
    Tally alike = tally("4", "4", "4", "4", "4");

    assertThat(figures(tally(FIVE), alike).difference()).isEqualTo("26.0000");
    assertThat(figures(tally(FIVE), alike).low()).isNull();
    assertThat(figures(alike, tally(FIVE)).high()).isNull();
  }

  @Test
  void fewerThanFiveWhoBoughtGiveNoInterval() {
    Tally four = tally("10", "20", "30", "40", "0", "0", "0");

    assertThat(figures(tally(FIVE), four).difference()).isNotNull();
    assertThat(figures(tally(FIVE), four).low()).isNull();
    assertThat(figures(four, tally(FIVE)).low()).isNull();
    assertThat(figures(tally(FIVE), four.plus(tally("50"))).low()).isNotNull();
  }

  /** A tenth of 2,000 is held out, one in twenty buys: about ten of those held out do. */
  @Test
  void chanceAloneEarnsMoreInTwoAndAHalfOfAHundredComparisonsAtMost() {
    Random random = new Random(20261128);
    int more = 0;
    int told = 0;
    for (int i = 0; i < 2000; i++) {
      BigDecimal low = figures(buyers(1800, random), buyers(200, random)).low();
      told += low == null ? 0 : 1;
      more += low == null || low.signum() <= 0 ? 0 : 1;
    }

    assertThat(told).isGreaterThan(1800);
    assertThat(more).isLessThanOrEqualTo(50);
  }

  @Test
  void nobodyOnASideGivesNoDifference() {
    Figures figures = figures(tally("10", "20"), Tally.NONE);

    assertThat(figures.difference()).isNull();
    assertThat(figures.heldOut().revenuePerCustomer()).isNull();
    assertThat(figures.messaged().revenuePerCustomer()).isEqualTo("15.0000");
  }

  /** Simpson's paradox: who spends much is held out less often. */
  @Test
  void campaignsWithoutAnEffectHaveNoneTogetherWhateverTheyHoldOut() {
    var groups = new TreeMap<Group, Tally>();
    put("big", times(9, tally("400", "500", "600")), tally("400", "500", "600"), groups);
    put("small", times(5, tally("8", "10", "12")), times(5, tally("8", "10", "12")), groups);

    Figures figures = together(groups);

    assertThat(figures.messaged().customers()).isEqualTo(42);
    assertThat(figures.messaged().revenuePerCustomer())
        .isEqualTo(figures.heldOut().revenuePerCustomer());
    assertThat(figures.difference()).isEqualTo("0.0000");
    assertThat(figures.low()).isNegative();
    assertThat(figures.high()).isPositive();
  }

  /**
   * 4 and −35 with the weights 3 · 3/6 and 6 · 3/9: −18.2857. Student's variance 408.7464 with
   * 7.42663 degrees of freedom: t = 2.337364.
   */
  @Test
  void campaignsCountByTheCustomersThatThereAreToCompare() {
    var groups = new TreeMap<Group, Tally>();
    put("a", tally("10", "20", "30"), tally("6", "16", "26"), groups);
    put("b", tally("100", "100", "100", "140", "160", "0"), tally("95", "125", "155"), groups);

    Figures figures = together(groups);

    assertThat(figures.messaged().revenuePerCustomer()).isEqualTo("65.7143");
    assertThat(figures.heldOut().revenuePerCustomer()).isEqualTo("78.2857");
    assertThat(figures.difference()).isEqualTo("-12.5714");
    assertThat(figures.low()).isEqualTo("-59.8270");
    assertThat(figures.high()).isEqualTo("34.6842");
  }

  @Test
  void aCampaignThatCannotCompareCountsInNoCategory() {
    var groups = new TreeMap<Group, Tally>();
    put("all", tally(FIVE), tally(FIVE), groups);
    put("nobodyMessaged", Tally.NONE, tally("900", "900"), groups);
    put("nobodyHeldOut", tally("900", "900"), Tally.NONE, groups);
    put("oneHeldOut", tally("900", "900"), tally("0"), groups);

    assertThat(together(groups).messaged().customers()).isEqualTo(5);
    assertThat(together(groups).heldOut().customers()).isEqualTo(5);
    assertThat(together(groups).difference()).isEqualTo("0.0000");
  }

  @Test
  void whoseCustomersAreAllErasedIsNotShown() {
    var groups = new TreeMap<Group, Tally>();
    put("gone", Tally.NONE, Tally.NONE, groups);

    assertThat(EarningsTable.of(new Earnings(groups)))
        .isEqualTo(new EarningsTable(List.of(), List.of()));
  }

  /** Floating point would lose the cents beside 1e9, and the variance with them. */
  @Test
  void takingAwayWhatWasAddedLeavesNothing() {
    Standing large = standing("1000000000.01");
    Tally one = tally("0.10", "0.20");

    assertThat(one.plus(large).minus(large)).isEqualTo(one);
    assertThat(one.plus(large).minus(large).variance()).isEqualTo(0.005);
  }

  private static Figures figures(Tally messaged, Tally heldOut) {
    return Figures.of(new Comparison(messaged, heldOut));
  }

  private static Figures together(SortedMap<Group, Tally> groups) {
    return EarningsTable.of(new Earnings(groups)).categories().getFirst().figures();
  }

  private static void put(
      String campaign, Tally messaged, Tally heldOut, Map<Group, Tally> groups) {
    groups.put(new Group(campaign, null, false), messaged);
    groups.put(new Group(campaign, null, true), heldOut);
    groups.put(new Group(campaign, LIFECYCLE_NEW, false), messaged);
    groups.put(new Group(campaign, LIFECYCLE_NEW, true), heldOut);
  }

  private static Tally times(int times, Tally tally) {
    Tally sum = Tally.NONE;
    for (int i = 0; i < times; i++) {
      sum = sum.plus(tally);
    }
    return sum;
  }

  /** Customers of whom one in twenty buys, for amounts of which few are large. */
  private static Tally buyers(int customers, Random random) {
    Tally tally = Tally.NONE;
    int others = 0;
    for (int i = 0; i < customers; i++) {
      if (random.nextInt(20) == 0) {
        double amount = Math.exp(4 + 0.6 * random.nextGaussian());
        tally = tally.plus(standing(Long.toString(Math.round(amount))));
      } else {
        others++;
      }
    }
    return tally.plus(new Tally(others, 0, BigDecimal.ZERO, BigDecimal.ZERO));
  }

  private static Tally tally(String... revenues) {
    Tally tally = Tally.NONE;
    for (String revenue : revenues) {
      tally = tally.plus(standing(revenue));
    }
    return tally;
  }

  private static Standing standing(String revenue) {
    var amount = new BigDecimal(revenue);
    return new Standing(amount, amount.signum() > 0);
  }
}
