/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.message;

import java.time.DateTimeException;
import java.time.Period;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.threeten.extra.AmountFormats;

/** Calendar periods in words: P3M is "3 months", P14D "2 weeks". */
public final class PeriodWords {

  private static final int MOST_KNOWN = 1_000;
  private static final String WORDS = "org.threeten.extra.wordbased";
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final Map<Known, String> KNOWN = new ConcurrentHashMap<>();

  private PeriodWords() {}

  private record Known(String period, Locale locale) {}

  /** The words; the text itself where it is not a calendar period. */
  public static String of(String period, Locale locale) {
    var asked = new Known(period, locale);
    String known = KNOWN.get(asked);
    if (known == null) {
      known = worded(period, locale);
      if (KNOWN.size() < MOST_KNOWN) {
        KNOWN.put(asked, known);
      }
    }
    return known;
  }

  private static String worded(String period, Locale locale) {
    try {
      return AmountFormats.wordBased(Period.parse(period), worded(locale));
    } catch (DateTimeException notPeriod) {
      return period;
    }
  }

  /** English where the library has no words, rather than the language of the machine. */
  private static Locale worded(Locale locale) {
    Locale found = ResourceBundle.getBundle(WORDS, locale, NO_FALLBACK).getLocale();
    return found.equals(Locale.ROOT) ? Locale.ENGLISH : locale;
  }
}
