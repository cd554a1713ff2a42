/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.earning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.campaign.customer.Standing;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  /** s² = 100 in both of 3: 4 degrees of freedom, t = 2.7764, reach = t · √(200/3) = 22.6696. */
  @Test
  void equalVariancesGiveTheIntervalOfATableOfStudentsT() {
    Figures figures = figures(tally("10", "20", "30"), tally("0", "10", "20"));

    assertThat(figures.difference()).isEqualTo("10.0000");
    assertThat(figures.low()).isEqualTo("-12.6696");
    assertThat(figures.high()).isEqualTo("32.6696");
  }

  /**
   * s² = 100 of 3 and 2 of 2: (100/3 + 1)² / ((100/3)²/2 + 1²/1) = 2.11799 degrees of freedom, t =
   * 4.080929, reach = t · √(100/3 + 1) = 23.912059.
   */
  @Test
  void groupsThatDifferInSizeAndVarianceGiveWelchsInterval() {
    Figures figures = figures(tally("10", "20", "30"), tally("5", "7"));

    assertThat(figures.difference()).isEqualTo("14.0000");
    assertThat(figures.low()).isEqualTo("-9.9121");
    assertThat(figures.high()).isEqualTo("37.9121");
  }

  @Test
  void aGroupThatAllBoughtTheSameLeavesTheVarianceOfTheOther() {
    Figures figures = figures(tally("10", "20", "30"), tally("0", "0"));

    // t of 2 degrees of freedom is 4.302653: 20 ± 4.302653 · √(100/3)
    assertThat(figures.low()).isEqualTo("-4.8414");
    assertThat(figures.high()).isEqualTo("44.8414");
  }

  @Test
  void withoutAnyVarianceThereIsADifferenceButNoInterval() {
    Figures figures = figures(tally("10", "10"), tally("4", "4", "4"));

    assertThat(figures.difference()).isEqualTo("6.0000");
    assertThat(figures.low()).isNull();
    assertThat(figures.high()).isNull();
  }

  @Test
  void oneCustomerOnASideGivesNoInterval() {
    assertThat(figures(tally("10", "20"), tally("5")).low()).isNull();
    assertThat(figures(tally("10"), tally("5", "9")).low()).isNull();
    assertThat(figures(tally("10"), tally("5", "9")).difference()).isEqualTo("3.0000");
  }

  @Test
  void nobodyOnASideGivesNoDifference() {
    Figures figures = figures(tally("10", "20"), Tally.NONE);

    assertThat(figures.difference()).isNull();
    assertThat(figures.heldOut().revenuePerCustomer()).isEqualTo("0.0000");
    assertThat(figures.messaged().revenuePerCustomer()).isEqualTo("15.0000");
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
