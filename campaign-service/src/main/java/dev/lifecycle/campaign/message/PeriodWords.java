/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.message;

import java.time.DateTimeException;
import java.time.Period;
import java.util.Locale;
import org.threeten.extra.AmountFormats;

/** Calendar periods in words: P3M is "3 months", P14D "2 weeks". */
public final class PeriodWords {

  private PeriodWords() {}

  /** The words; the text itself where it is not a calendar period. */
  public static String of(String period, Locale locale) {
    try {
      return AmountFormats.wordBased(Period.parse(period), locale);
    } catch (DateTimeException notPeriod) {
      return period;
    }
  }
}
