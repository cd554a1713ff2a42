/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.codec.CustomerEventReader;
import dev.lifecycle.codec.Decoded;
import dev.lifecycle.codec.EventType;
import dev.lifecycle.codec.EventWriter;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Purchase;
import dev.lifecycle.event.CustomerEvent.Refund;
import dev.lifecycle.event.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class DemoShopTest {

  private static final Instant UNTIL = Instant.parse("2026-11-23T09:00:00Z");
  private static final DemoShop SHOP = new DemoShop(7, 3_000);
  private static final List<CustomerEvent> HISTORY = SHOP.history(UNTIL);

  @Test
  void theSameSeedGivesTheSameHistoryAndAnotherSeedAnother() {
    assertThat(SHOP.history(UNTIL)).isEqualTo(HISTORY);
    assertThat(new DemoShop(8, 3_000).history(UNTIL)).isNotEqualTo(HISTORY);
  }

  @Test
  void theHistoryIsInOrderOverTwoYearsAndEndsByNow() {
    assertThat(HISTORY).isSortedAccordingTo(Comparator.comparing(CustomerEvent::envelope));
    assertThat(HISTORY.getFirst().time())
        .isBetween(UNTIL.minus(Duration.ofDays(732)), UNTIL.minus(Duration.ofDays(700)));
    assertThat(HISTORY.getLast().time()).isBetween(UNTIL.minus(Duration.ofDays(1)), UNTIL);
  }

  @Test
  void noTwoEventsHaveTheSameId() {
    assertThat(HISTORY.stream().map(event -> event.envelope().id()).distinct())
        .hasSameSizeAs(HISTORY);
  }

  @Test
  void everyEventIsOneThatTheServicesTake() {
    assertThat(HISTORY)
        .allSatisfy(event ->
            assertThat(CustomerEventReader.readStructured(EventWriter.structured(event)))
                .isEqualTo(new Decoded.Accepted(event)));
  }

  @Test
  void everyKindOfEventIsThere() {
    assertThat(HISTORY.stream().map(EventType::of).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(EventType.CUSTOMER_EVENTS);
  }

  @Test
  void someBuyOnceSomeOftenAndSomeNever() {
    Map<CustomerId, Long> orders =
        HISTORY.stream()
            .filter(Purchase.class::isInstance)
            .collect(Collectors.groupingBy(CustomerEvent::customer, Collectors.counting()));

    assertThat(orders.size()).isBetween(2_400, 2_900);
    assertThat(orders.values().stream().filter(n -> n == 1).count()).isBetween(600L, 1_500L);
    assertThat(orders.values().stream().filter(n -> n > 5).count()).isBetween(300L, 1_500L);
  }

  @Test
  void refundsAreOfOrdersThatCameBefore() {
    Set<String> orders = new HashSet<>();
    for (CustomerEvent event : HISTORY) {
      switch (event) {
        case Purchase purchase -> orders.add(purchase.orderId());
        case Refund refund -> assertThat(orders).contains(refund.orderId());
        default -> {}
      }
    }
    assertThat(orders).hasSizeGreaterThan(5_000);
  }

  @Test
  void mailGoesNowhere() {
    assertThat(HISTORY)
        .filteredOn(CustomerEvent.Contact.class::isInstance)
        .extracting(event -> ((CustomerEvent.Contact) event).email())
        .allSatisfy(email -> assertThat(email.toString()).endsWith("@example.com]"));
  }

  @Test
  void liveTrafficIsDeterministicAndEveryEventIsNew() {
    List<CustomerEvent> live = traffic(500);

    assertThat(traffic(500)).isEqualTo(live);
    assertThat(live.stream().map(event -> event.envelope().id()).distinct()).hasSize(500);
    assertThat(live).filteredOn(Purchase.class::isInstance).hasSizeBetween(80, 220);
  }

  private static List<CustomerEvent> traffic(int count) {
    LiveTraffic traffic = SHOP.live(UNTIL);
    return java.util.stream.IntStream.range(0, count)
        .mapToObj(second -> traffic.next(UNTIL.plusSeconds(second)))
        .toList();
  }
}
