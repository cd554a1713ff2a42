/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import static dev.lifecycle.event.Category.LIFECYCLE_LAPSED;
import static dev.lifecycle.event.Category.VALUE_LOYALTY_CHAMPION;
import static dev.lifecycle.testing.TestEvents.ANNA;
import static dev.lifecycle.testing.TestEvents.purchase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.segment.testing.Shop;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueLoyaltyModelTest {

  /** Three occasions, two days apart each. */
  private static final List<? extends CustomerEvent> OFTEN =
      List.of(
          purchase("anna", "o-1", "2025-01-01T10:00:00Z", "10"),
          purchase("anna", "o-2", "2025-01-03T10:00:00Z", "10"),
          purchase("anna", "o-3", "2025-01-05T10:00:00Z", "10"));

  @ParameterizedTest
  @ValueSource(strings = {"own", "blended"})
  void loyaltyGoesByThePopulationsGapWhateverTheExpectedGapIs(String expectedGap) {
    var until = Instant.parse("2026-01-01T00:00:00Z");

    Shop shop = Shop.replayed(Map.of("expectedGap", expectedGap), OFTEN, until);

    assertThat(shop.categories(ANNA, Instant.parse("2025-05-05T09:59:59Z")))
        .contains(LIFECYCLE_LAPSED, VALUE_LOYALTY_CHAMPION);
    assertThat(shop.categories(ANNA, Instant.parse("2025-05-05T10:00:00Z")))
        .contains(LIFECYCLE_LAPSED)
        .doesNotContain(VALUE_LOYALTY_CHAMPION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"own", "blended"})
  void aNewGapOfThePopulationMovesTheEndOfLoyalty(String expectedGap) {
    var settings = Map.of("expectedGap", expectedGap, "population.minRepeatCustomers", "1");

    Shop shop = Shop.replayed(settings, OFTEN, Instant.parse("2025-05-01T00:00:00Z"));

    assertThat(shop.categories(ANNA, Instant.parse("2025-01-09T09:59:59Z")))
        .contains(VALUE_LOYALTY_CHAMPION);
    assertThat(shop.categories(ANNA, Instant.parse("2025-01-09T10:00:00Z")))
        .doesNotContain(VALUE_LOYALTY_CHAMPION);
  }
}
