/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.page;

import dev.lifecycle.campaign.earning.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What campaigns earned, as a person reads it; a dash for what cannot be said. */
public record EarningWords() {

  private static final String NONE = "–";

  /** 1,234.50, in the base currency. */
  public String money(@Nullable BigDecimal amount) {
    return amount == null
        ? NONE
        : String.format(Locale.ENGLISH, "%,.2f", amount.setScale(2, RoundingMode.HALF_UP));
  }

  /** 1.20 to 3.40. */
  public String interval(Figures figures) {
    return figures.low() == null || figures.high() == null
        ? NONE
        : money(figures.low()) + " to " + money(figures.high());
  }

  /** Whether the difference is more than chance, with 95 % confidence. */
  public String verdict(Figures figures) {
    BigDecimal low = figures.low();
    BigDecimal high = figures.high();
    if (low == null || high == null) {
      return untold(figures);
    }
    if (low.signum() > 0) {
      return "earns more";
    }
    return high.signum() < 0 ? "earns less" : "may be chance";
  }

  private static String untold(Figures figures) {
    if (figures.heldOut().customers() == 0) {
      return "nobody held out";
    }
    if (figures.messaged().customers() == 0) {
      return "nobody messaged";
    }
    return figures.tooFewBought() ? "too few bought to tell" : "all alike, nothing to tell by";
  }
}
