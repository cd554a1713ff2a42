/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.campaign.earning.Figures;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EarningWordsTest {

  private static final Figures.Side NOBODY = new Figures.Side(0, 0, BigDecimal.ZERO, null);

  @Test
  void sayWhetherItIsMoreThanChance() {
    assertThat(verdict(bought(9), bought(9), "0.01", "2")).isEqualTo("earns more");
    assertThat(verdict(bought(9), bought(9), "-2", "-0.01")).isEqualTo("earns less");
    assertThat(verdict(bought(9), bought(9), "-2", "0")).isEqualTo("may be chance");
  }

  @Test
  void sayWhyNothingCanBeTold() {
    assertThat(verdict(bought(9), NOBODY, null, null)).isEqualTo("nobody held out");
    assertThat(verdict(NOBODY, bought(9), null, null)).isEqualTo("nobody messaged");
    assertThat(verdict(bought(9), bought(4), null, null)).isEqualTo("too few bought to tell");
    assertThat(verdict(bought(5), bought(5), null, null))
        .isEqualTo("all alike, nothing to tell by");
  }

  private static String verdict(
      Figures.Side messaged, Figures.Side heldOut, @Nullable String low, @Nullable String high) {
    return new EarningWords()
        .verdict(new Figures(messaged, heldOut, null, amount(low), amount(high)));
  }

  private static Figures.Side bought(long customers) {
    return new Figures.Side(9, customers, BigDecimal.TEN, BigDecimal.ONE);
  }

  private static @Nullable BigDecimal amount(@Nullable String value) {
    return value == null ? null : new BigDecimal(value);
  }
}
