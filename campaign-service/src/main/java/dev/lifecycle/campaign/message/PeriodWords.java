/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.message;

import java.time.DateTimeException;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Calendar periods in words: P3M is "3 months". In a language not known here, as they are. */
public final class PeriodWords {

  private static final Map<String, List<String>> WORDS =
      Map.of(
          "en", List.of("year", "years", "month", "months", "day", "days"),
          "nl", List.of("jaar", "jaar", "maand", "maanden", "dag", "dagen"),
          "de", List.of("Jahr", "Jahre", "Monat", "Monate", "Tag", "Tage"),
          "fr", List.of("an", "ans", "mois", "mois", "jour", "jours"),
          "es", List.of("año", "años", "mes", "meses", "día", "días"));

  private PeriodWords() {}

  /** The words, such as "3 months" for P3M in English. */
  public static String of(String period, Locale locale) {
    List<String> words = WORDS.get(locale.getLanguage());
    if (words == null) {
      return period;
    }
    try {
      Period parsed = Period.parse(period);
      return Stream.of(
              part(parsed.getYears(), words, 0),
              part(parsed.getMonths(), words, 2),
              part(Math.toIntExact(parsed.get(ChronoUnit.DAYS)), words, 4))
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(" "));
    } catch (DateTimeException notPeriod) {
      return period;
    }
  }

  private static String part(int count, List<String> words, int singular) {
    return count == 0 ? "" : count + " " + words.get(count == 1 ? singular : singular + 1);
  }
}
