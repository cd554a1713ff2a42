/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Period;
import java.util.Locale;
import org.threeten.extra.AmountFormats;

/** Numbers as a person says them. */
final class InWords {

  private static final BigDecimal MILLIS_A_DAY = BigDecimal.valueOf(Duration.ofDays(1).toMillis());

  private InWords() {}

  /** Such as "1 purchase" and "2 purchases". */
  static String count(long number, String one) {
    return number + " " + one + (number == 1 ? "" : "s");
  }

  /** Such as "1 year and 6 months". */
  static String period(Period period) {
    return AmountFormats.wordBased(period, Locale.ENGLISH);
  }

  /** In days, with one decimal where it is none of whole days. */
  static String days(Duration duration) {
    BigDecimal days =
        BigDecimal.valueOf(duration.toMillis())
            .divide(MILLIS_A_DAY, 1, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return days.toPlainString() + (days.compareTo(BigDecimal.ONE) == 0 ? " day" : " days");
  }

  static String money(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
