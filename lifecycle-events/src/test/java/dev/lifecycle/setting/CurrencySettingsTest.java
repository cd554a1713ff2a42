/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CurrencySettingsTest {

  @Test
  void readsBaseAndRates() {
    var rates =
        CurrencySettings.read(
            Map.of("lifecycle.currency.base", "USD", "lifecycle.currency.rates.EUR", "1.08"));

    assertThat(rates.base()).isEqualTo(Currency.getInstance("USD"));
    assertThat(rates.convert(new BigDecimal("2.50"), Currency.getInstance("EUR")))
        .isEqualByComparingTo("2.70");
  }

  @Test
  void namesEveryWrongSettingAtOnceWithValueAndWhatIsAllowed() {
    assertThatThrownBy(() ->
            CurrencySettings.read(
                Map.of(
                    "lifecycle.currency.base", "EURO",
                    "lifecycle.currency.rates.USD", "-1",
                    "lifecycle.currency.rats", "1")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(
            "Expected lifecycle.currency.base to be an ISO 4217 code such as EUR, but it is 'EURO'")
        .hasMessageContaining("Expected lifecycle.currency.rates.USD to be a number from")
        .hasMessageContaining("lifecycle.currency.rats; did you mean lifecycle.currency.base?");
  }
}
