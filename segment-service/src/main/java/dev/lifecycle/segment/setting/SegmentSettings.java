/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.setting;

import dev.lifecycle.codec.CurrencyRates;
import dev.lifecycle.event.Model;
import dev.lifecycle.fact.Calendar;
import dev.lifecycle.fact.History;
import dev.lifecycle.setting.Kind;
import dev.lifecycle.setting.SettingGroup;
import dev.lifecycle.setting.SettingsReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Every number of segmentation.md, by the name it has there.
 *
 * @param calendar days and months are counted in its zone, the business zone
 * @param models the models that are switched on
 * @param rates what turns amounts into the base currency
 * @param revenueWindow how long an order counts for annual revenue
 * @param historyOrders how many orders of a customer are kept by themselves
 */
public record SegmentSettings(
    Calendar calendar,
    Set<Model> models,
    CurrencyRates rates,
    Period revenueWindow,
    PopulationSettings population,
    Lifecycle lifecycle,
    Period exCustomerAfter,
    Period potentialWindow,
    int loyaltyMinOccasions,
    Tier tier,
    int historyOrders) {

  public static final String PREFIX = "lifecycle.segments";

  private static final CurrencyRates EURO = CurrencyRates.only(Currency.getInstance("EUR"));

  public static final SettingGroup GROUP =
      new SettingGroup(PREFIX, settings -> read(settings, EURO));

  /** The defaults, with amounts in euro. */
  public static SegmentSettings defaults() {
    return read(Map.of(), EURO);
  }

  /**
   * Reads the settings below {@value #PREFIX}.
   *
   * @throws dev.lifecycle.setting.SettingsException naming each wrong setting, its value and what
   *     is allowed
   */
  public static SegmentSettings read(Map<String, String> settings, CurrencyRates rates) {
    var reader = new SettingsReader(PREFIX, settings);
    var result =
        new SegmentSettings(
            new Calendar(reader.read("zone", "UTC", Kind.zone())),
            Set.copyOf(reader.read("models", "all", Kind.choices(Model.class, Model::wireName))),
            rates,
            reader.read("revenueWindow", "P12M", Kind.period("P10Y")),
            PopulationSettings.read(reader),
            Lifecycle.read(reader),
            reader.read("exCustomerAfter", "P12M", Kind.period("P10Y")),
            reader.read("potential.window", "P3M", Kind.period("P10Y")),
            reader.read("loyalty.minOccasions", "3", Kind.integer(1, 1000)),
            Tier.read(reader),
            reader.read(
                "history.orders",
                Integer.toString(History.DEFAULT_ORDERS),
                Kind.integer(100, History.MOST_ORDERS)));
    reader.finish();
    return result;
  }

  /** How the expected time to the next purchase is found. */
  public enum ExpectedGap {
    POPULATION,
    OWN,
    BLENDED;

    String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * When the population is taken and what of it comes into force.
   *
   * @param refresh the time between two records, counted from midnight
   * @param fallbackGapDays G until one is taken
   * @param tolerance how far a new value must be from the one in force to replace it, relative
   */
  public record PopulationSettings(
      Duration refresh,
      int minRepeatCustomers,
      long fallbackGapDays,
      BigDecimal tolerance,
      BigDecimal aShare,
      BigDecimal bShare) {

    private static final Duration DAY = Duration.ofDays(1);

    static PopulationSettings read(SettingsReader reader) {
      var result =
          new PopulationSettings(
              reader.read("population.refresh", "P1D", refreshes()),
              reader.read("population.minRepeatCustomers", "30", Kind.integer(1, 1_000_000)),
              reader.read("population.fallbackGap", "P60D", Kind.days(3650)),
              reader.read("population.tolerance", "0.05", Kind.decimal("0", "10")),
              reader.read("abc.aShare", "0.80", Kind.decimal("0.01", "1")),
              reader.read("abc.bShare", "0.95", Kind.decimal("0.01", "1")));
      if (result.bShare.compareTo(result.aShare) < 0) {
        reader.problem(
            "Expected %s.abc.bShare to be at least abc.aShare, but %s is less than %s"
                .formatted(PREFIX, result.bShare, result.aShare));
      }
      return result;
    }

    private static Kind<Duration> refreshes() {
      return Kind.of(
          "P1D, or a part of a day that divides it evenly such as PT1H or PT5M, at least PT1S",
          text -> {
            var value = Duration.parse(text);
            if (value.compareTo(Duration.ofSeconds(1)) < 0
                || value.compareTo(DAY) > 0
                || DAY.toMillis() % value.toMillis() != 0) {
              throw new IllegalArgumentException();
            }
            return value;
          });
    }
  }

  /** The settings of the model {@code lifecycle}. */
  public record Lifecycle(
      Period newWindow,
      Period noviceWindow,
      BigDecimal lapseFactor,
      Period unhappyWindow,
      int loyalMinOccasions,
      Period loyalTenure,
      Period loyalRecency,
      Period referringWindow,
      Period advocateWindow,
      int advocateMinRecommendations,
      ExpectedGap expectedGap,
      BigDecimal blendWeight) {

    static Lifecycle read(SettingsReader reader) {
      return new Lifecycle(
          reader.read("newWindow", "P90D", Kind.period("P6M")),
          reader.read("noviceWindow", "P30D", Kind.period("P10Y")),
          reader.read("lapseFactor", "2", Kind.decimal("1", "100")),
          reader.read("unhappyWindow", "P180D", Kind.period("P10Y")),
          reader.read("loyal.minOccasions", "3", Kind.integer(0, 1000)),
          reader.read("loyal.tenure", "P6M", Kind.period("P10Y")),
          reader.read("loyal.recency", "P2M", Kind.period("P10Y")),
          reader.read("referring.window", "P12M", Kind.period("P10Y")),
          reader.read("advocate.window", "P24M", Kind.period("P10Y")),
          reader.read("advocate.minRecommendations", "3", Kind.integer(1, 1000)),
          reader.read(
              "expectedGap", "population", Kind.choice(ExpectedGap.class, ExpectedGap::wireName)),
          reader.read("blendWeight", "3", Kind.decimal("0.001", "1000")));
    }
  }

  /**
   * The settings of the model {@code tier}, and of the points beside it.
   *
   * @param entry annual revenue that makes a VIP, in the base currency
   * @param pointsPerUnit points for each whole base unit of net revenue
   */
  public record Tier(
      BigDecimal entry,
      Period term,
      BigDecimal renewalShare,
      BigDecimal pointsPerUnit,
      Map<String, Integer> activityPoints) {

    static Tier read(SettingsReader reader) {
      return new Tier(
          reader.read("tier.entry", "1000", Kind.decimal("0.01", "1000000000")),
          reader.read("tier.term", "P2Y", Kind.period("P10Y")),
          reader.read("tier.renewalShare", "0.40", Kind.decimal("0", "10")),
          reader.read("points.perUnit", "10", Kind.decimal("0", "1000000")),
          Map.of(
              "event-attended", activity(reader, "event-attended", "100"),
              "check-in", activity(reader, "check-in", "10"),
              "app-installed", activity(reader, "app-installed", "50")));
    }

    private static Integer activity(SettingsReader reader, String name, String byDefault) {
      return reader.read("points.activities." + name, byDefault, Kind.integer(0, 1_000_000));
    }
  }
}
