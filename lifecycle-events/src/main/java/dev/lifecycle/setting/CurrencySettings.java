/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.setting;

import dev.lifecycle.codec.CurrencyRates;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;

/**
 * The settings {@code lifecycle.currency.base} (default EUR) and {@code
 * lifecycle.currency.rates.USD} and so on: base units per unit of that currency.
 */
public final class CurrencySettings {

  public static final String PREFIX = "lifecycle.currency";

  public static final SettingGroup GROUP = new SettingGroup(PREFIX, CurrencySettings::read);

  private static final Kind<Currency> CODE =
      Kind.of("an ISO 4217 code such as EUR", Currency::getInstance);
  private static final Kind<BigDecimal> RATE = Kind.decimal("0.000000000001", "1000000000000");

  private CurrencySettings() {}

  /**
   * Reads the rates.
   *
   * @throws SettingsException naming each wrong setting, its value and what is allowed
   */
  public static CurrencyRates read(Map<String, String> settings) {
    var reader = new SettingsReader(PREFIX, settings);
    Currency base = reader.read("base", "EUR", CODE);
    var rates = new TreeMap<Currency, BigDecimal>(Comparator.comparing(Currency::toString));
    for (String code : reader.namesBelow("rates")) {
      try {
        rates.put(CODE.parse(code), reader.read("rates." + code, "1", RATE));
      } catch (IllegalArgumentException unknown) {
        reader.problem(
            "Expected %s.rates.* to be named by %s, but there is %s"
                .formatted(PREFIX, CODE.allowed(), code));
      }
    }
    BigDecimal own = rates.remove(base);
    if (own != null && own.compareTo(BigDecimal.ONE) != 0) {
      reader.problem(
          "Expected %s.rates.%s to be 1 or left out, for it is the base currency, but it is %s"
              .formatted(PREFIX, base, own));
    }
    reader.finish();
    return new CurrencyRates(base, rates);
  }
}
