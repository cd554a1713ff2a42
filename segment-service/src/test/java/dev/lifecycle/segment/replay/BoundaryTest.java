/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.replay;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.segment.setting.SegmentSettings;
import dev.lifecycle.segment.testing.RandomHistory;
import dev.lifecycle.segment.testing.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every boundary that is emitted is the true one: everything around it is judged by brute force.
 */
class BoundaryTest {

  private static final int MINUTES_AROUND = 15;
  private static final Instant END = RandomHistory.START.plus(RandomHistory.LENGTH);

  static Stream<Arguments> settings() {
    return Stream.of(
        Arguments.of(101L, Map.of("population.minRepeatCustomers", "2")),
        Arguments.of(
            102L,
            Map.of(
                "zone", "Europe/Amsterdam",
                "expectedGap", "own",
                "lapseFactor", "1.5",
                "population.minRepeatCustomers", "1",
                "population.tolerance", "0",
                "revenueWindow", "P1M",
                "loyal.minOccasions", "1",
                "loyal.recency", "P1Y")),
        Arguments.of(
            103L,
            Map.of(
                "zone", "America/New_York",
                "expectedGap", "blended",
                "blendWeight", "0.7",
                "newWindow", "P1M",
                "unhappyWindow", "P1M",
                "advocate.minRecommendations", "1",
                "advocate.window", "P2M",
                "population.minRepeatCustomers", "3")));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void whatIsEmittedHoldsAtEveryMinuteAroundIt(long seed, Map<String, String> named) {
    SegmentSettings settings = Shop.settings(named);
    List<CustomerEvent> events = RandomHistory.of(seed, 4, 90);
    Shop shop = Shop.replayed(named, events, END);
    Map<CustomerId, List<CustomerEvent>> byCustomer =
        events.stream().collect(groupingBy(CustomerEvent::customer));

    for (CategoryChange change : shop.changes) {
      List<CustomerEvent> history = requireNonNull(byCustomer.get(change.customer()));
      for (Instant at : around(change.at())) {
        assertThat(Oracle.names(shop.categories(change.customer(), at)))
            .as("seed %d, %s at %s", seed, change.customer(), at)
            .isEqualTo(Oracle.categories(settings, history, shop.inForce(at), at));
      }
    }
  }

  private static List<Instant> around(Instant at) {
    var instants = new ArrayList<Instant>();
    for (int i = -MINUTES_AROUND; i <= MINUTES_AROUND; i++) {
      instants.add(at.plus(Duration.ofMinutes(i)));
    }
    for (Duration moment : List.of(Duration.ofNanos(1), Duration.ofMillis(1))) {
      instants.add(at.minus(moment));
      instants.add(at.plus(moment));
    }
    return instants;
  }
}
