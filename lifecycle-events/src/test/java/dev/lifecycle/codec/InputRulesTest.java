/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import static dev.lifecycle.testing.TestEvents.EUR;
import static dev.lifecycle.testing.TestEvents.USD;
import static dev.lifecycle.testing.TestEvents.purchase;
import static dev.lifecycle.testing.TestEvents.refund;
import static dev.lifecycle.testing.TestEvents.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifecycle.codec.Decoded.Rejected;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InputRulesTest {

  private static final Instant NOW = Instant.parse("2025-01-31T10:00:00Z");

  private final InputRules euros = new InputRules(CurrencyRates.only(EUR));
  private final InputRules dollars = new InputRules(CurrencyRates.only(USD));

  @Test
  void takesWhatIsAtMost24HoursAhead() {
    assertThat(euros.check(visit("anna", "2025-02-01T10:00:00Z"), NOW)).isEmpty();
    assertThat(euros.check(visit("anna", "2025-02-01T10:00:00.000000001Z"), NOW))
        .contains(
            new Rejected(
                Reason.TIME_IN_FUTURE,
                "Expected time to be at most 24 hours after 2025-01-31T10:00:00Z, "
                    + "but it is 2025-02-01T10:00:00.000000001Z."));
  }

  @Test
  void takesNothingFromBefore1900() {
    assertThat(euros.check(visit("anna", "1900-01-01T00:00:00Z"), NOW)).isEmpty();
    assertThat(euros.check(visit("anna", "1899-12-31T23:59:59Z"), NOW))
        .map(Rejected::reason)
        .contains(Reason.TIME_TOO_OLD);
  }

  @Test
  void takesOnlyCurrenciesThatHaveRate() {
    assertThat(euros.check(purchase("anna", "o-1", "2025-01-31T10:00:00Z", "1"), NOW)).isEmpty();
    assertThat(dollars.check(purchase("anna", "o-1", "2025-01-31T10:00:00Z", "1"), NOW))
        .contains(
            new Rejected(
                Reason.UNKNOWN_CURRENCY_RATE,
                "Expected data.currency to have a rate (setting lifecycle.currency.rates.EUR), "
                    + "but EUR has none."));
    assertThat(dollars.check(refund("anna", "o-1", "2025-01-31T10:00:00Z", "1"), NOW))
        .map(Rejected::reason)
        .contains(Reason.UNKNOWN_CURRENCY_RATE);
  }

  @Test
  void takesRefundOfWholeOrderWithoutCurrency() {
    assertThat(dollars.check(refund("anna", "o-1", "2025-01-31T10:00:00Z", null), NOW)).isEmpty();
  }

  @Test
  void convertsExactly() {
    var rates = new CurrencyRates(EUR, Map.of(USD, new BigDecimal("0.923456")));

    assertThat(rates.convert(new BigDecimal("10.01"), USD)).isEqualTo("9.24379456");
    assertThat(rates.convert(new BigDecimal("10.01"), EUR)).isEqualTo("10.01");
    assertThat(rates.rate(USD)).contains(new BigDecimal("0.923456"));
  }

  @Test
  void refusesRatesThatMakeNoSense() {
    assertThatThrownBy(() -> new CurrencyRates(EUR, Map.of(USD, BigDecimal.ZERO)))
        .hasMessage("Expected the rate of USD to be more than 0, but it is 0");
    assertThatThrownBy(() -> new CurrencyRates(EUR, Map.of(EUR, BigDecimal.TWO)))
        .hasMessage("Expected the rate of the base currency EUR to be 1 or left out, but it is 2");
  }
}
