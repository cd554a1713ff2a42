/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.demo;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Where shoppers live: their language, clock, phone numbers and names. */
record Country(
    Locale locale,
    ZoneId zone,
    String phonePrefix,
    List<String> firstNames,
    List<String> lastNames) {

  private static final Country NETHERLANDS =
      new Country(
          Locale.forLanguageTag("nl-NL"),
          ZoneId.of("Europe/Amsterdam"),
          "+316",
          List.of(
              "Anna", "Daan", "Emma", "Sem", "Sanne", "Bram", "Fleur", "Lotte", "Joris", "Noor"),
          List.of(
              "de Vries", "Jansen", "Bakker", "Visser", "Smit", "Meijer", "Mulder", "van Dijk"));

  private static final Country GERMANY =
      new Country(
          Locale.forLanguageTag("de-DE"),
          ZoneId.of("Europe/Berlin"),
          "+4915",
          List.of(
              "Mia", "Jonas", "Hannah", "Felix", "Lena", "Paul", "Greta", "Ben", "Clara", "Moritz"),
          List.of("Müller", "Schmidt", "Fischer", "Weber", "Wagner", "Becker", "Hoffmann", "Koch"));

  private static final Country BRITAIN =
      new Country(
          Locale.forLanguageTag("en-GB"),
          ZoneId.of("Europe/London"),
          "+447",
          List.of(
              "Olivia", "Harry", "Amelia", "Jack", "Isla", "George", "Poppy", "Arthur", "Ivy",
              "Leo"),
          List.of("Smith", "Jones", "Taylor", "Brown", "Wilson", "Evans", "Walker", "Wright"));

  private static final Country AMERICA =
      new Country(
          Locale.forLanguageTag("en-US"),
          ZoneId.of("America/New_York"),
          "+1212555",
          List.of(
              "Emily", "James", "Madison", "Ethan", "Ava", "Mason", "Chloe", "Logan", "Zoe",
              "Owen"),
          List.of("Johnson", "Williams", "Davis", "Miller", "Moore", "Clark", "Lewis", "Young"));

  private static final Country JAPAN =
      new Country(
          Locale.forLanguageTag("ja-JP"),
          ZoneId.of("Asia/Tokyo"),
          "+8190",
          List.of("Yui", "Haruto", "Hina", "Sota", "Aoi", "Ren", "Sakura", "Yuto", "Rin", "Kaito"),
          List.of(
              "Sato", "Suzuki", "Takahashi", "Tanaka", "Watanabe", "Ito", "Yamamoto", "Nakamura"));

  Country {
    firstNames = List.copyOf(firstNames);
    lastNames = List.copyOf(lastNames);
  }

  static Country of(Dice dice) {
    int of100 = dice.between(1, 100);
    if (of100 <= 45) {
      return NETHERLANDS;
    }
    if (of100 <= 70) {
      return GERMANY;
    }
    return of100 <= 85 ? BRITAIN : of100 <= 96 ? AMERICA : JAPAN;
  }

  String phone(Dice dice) {
    return phonePrefix + String.format(Locale.ROOT, "%07d", dice.between(0, 9_999_999));
  }

  String name(Dice dice) {
    return dice.pick(firstNames) + " " + dice.pick(lastNames);
  }
}
