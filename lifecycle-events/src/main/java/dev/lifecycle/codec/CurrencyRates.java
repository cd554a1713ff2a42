/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/**
 * What one unit of each currency is worth in the base currency.
 *
 * @param base the currency that all amounts are turned into; its own rate is 1
 * @param rates more than 0 each
 */
public record CurrencyRates(Currency base, Map<Currency, BigDecimal> rates) {

  public CurrencyRates {
    rates = Map.copyOf(rates);
    rates.forEach(CurrencyRates::requirePositive);
    BigDecimal own = rates.get(base);
    if (own != null && own.compareTo(BigDecimal.ONE) != 0) {
      throw new IllegalArgumentException(
          "Expected the rate of the base currency %s to be 1 or left out, but it is %s"
              .formatted(base, own.toPlainString()));
    }
  }

  /** The rates where everything is in one currency. */
  public static CurrencyRates only(Currency base) {
    return new CurrencyRates(base, Map.of());
  }

  /** The rate of a currency, if there is one. */
  public Optional<BigDecimal> rate(Currency currency) {
    return currency.equals(base)
        ? Optional.of(BigDecimal.ONE)
        : Optional.ofNullable(rates.get(currency));
  }

  /**
   * An amount in the base currency, exact.
   *
   * @throws IllegalArgumentException if the currency has no rate
   */
  public BigDecimal convert(BigDecimal amount, Currency currency) {
    if (currency.equals(base)) {
      return amount;
    }
    BigDecimal rate = rates.get(currency);
    if (rate == null) {
      throw new IllegalArgumentException(
          "Expected a rate for %s in %s, but there is none".formatted(currency, base));
    }
    return amount.multiply(rate);
  }

  private static void requirePositive(Currency currency, BigDecimal rate) {
    if (rate.signum() <= 0) {
      throw new IllegalArgumentException(
          "Expected the rate of %s to be more than 0, but it is %s"
              .formatted(currency, rate.toPlainString()));
    }
  }
}
