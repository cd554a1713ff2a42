/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.replay;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.Population;
import dev.lifecycle.event.Population.Gap;
import dev.lifecycle.segment.setting.SegmentSettings;
import dev.lifecycle.segment.testing.RandomHistory;
import dev.lifecycle.segment.testing.Shop;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every population record, held against all customers' events counted naively. */
class PopulationReplayTest {

  private static final Map<String, String> NAMED =
      Map.of("zone", "Europe/Amsterdam", "population.minRepeatCustomers", "4");
  private static final SegmentSettings SETTINGS = Shop.settings(NAMED);
  private static final Instant END = RandomHistory.START.plus(RandomHistory.LENGTH);

  @ParameterizedTest
  @ValueSource(longs = {31, 32})
  void everyRecordIsWhatTheEventsOfTheTimeBeforeAddUpTo(long seed) {
    List<CustomerEvent> events = RandomHistory.of(seed, 8, 160);

    Shop shop = Shop.replayed(NAMED, events, END);

    assertThat(shop.populations).hasSizeGreaterThan(1000);
    for (int i = 0; i < shop.populations.size(); i += 7) {
      Population population = shop.populations.get(i);
      var histories =
          events.stream()
              .filter(event -> event.time().isBefore(population.at()))
              .collect(groupingBy(CustomerEvent::customer))
              .values();

      assertThat(population.taken().gap())
          .as("seed %d, %s", seed, population.at())
          .isEqualTo(gap(histories, population.at()));
      assertThat(population.taken().aFloor())
          .as("seed %d, %s", seed, population.at())
          .usingComparator(Comparator.nullsFirst(Comparator.naturalOrder()))
          .isEqualTo(floor(histories, population.at(), SETTINGS.population().aShare()));
      assertThat(population.customers()).isEqualTo(histories.size());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {33, 34})
  void aValueInForceHoldsUntilOneTakenDiffersByMoreThanTheTolerance(long seed) {
    Shop shop = Shop.replayed(NAMED, RandomHistory.of(seed, 8, 160), END);

    BigDecimal inForce = null;
    for (Population population : shop.populations) {
      BigDecimal taken = population.taken().bFloor();
      boolean replaced =
          taken != null
              && (inForce == null
                  || taken.doubleValue() > inForce.doubleValue() * 1.05
                  || taken.doubleValue() < inForce.doubleValue() * 0.95);
      inForce = replaced ? taken : inForce;
      assertThat(population.inForce().bFloor())
          .as("seed %d, %s", seed, population.at())
          .isEqualTo(inForce);
    }
  }

  private static @Nullable Gap gap(Collection<List<CustomerEvent>> histories, Instant at) {
    var repeaters =
        histories.stream()
            .map(history -> Oracle.occasions(SETTINGS, history, at))
            .filter(occasions -> occasions.size() >= 2)
            .toList();
    return repeaters.size() < SETTINGS.population().minRepeatCustomers()
        ? null
        : new Gap(
            repeaters.stream()
                .mapToLong(days -> ChronoUnit.DAYS.between(days.firstKey(), days.lastKey()))
                .sum(),
            repeaters.stream().mapToLong(days -> days.size() - 1).sum());
  }

  private static @Nullable BigDecimal floor(
      Collection<List<CustomerEvent>> histories, Instant at, BigDecimal share) {
    var highestFirst =
        histories.stream()
            .map(history -> Oracle.annualRevenue(SETTINGS, history, at))
            .filter(revenue -> revenue.signum() > 0)
            .sorted(Comparator.reverseOrder())
            .toList();
    BigDecimal whole = highestFirst.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal held = BigDecimal.ZERO;
    for (BigDecimal revenue : highestFirst) {
      held = held.add(revenue);
      if (held.compareTo(whole.multiply(share)) >= 0) {
        return revenue;
      }
    }
    return null;
  }
}
