/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.replay;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.Category;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Purchase;
import dev.lifecycle.segment.setting.SegmentSettings;
import dev.lifecycle.segment.testing.RandomHistory;
import dev.lifecycle.segment.testing.Shop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tier, held against a walk through each customer's purchases. */
class TierReplayTest {

  private static final Map<String, String> NAMED =
      Map.of(
          "zone", "Asia/Kolkata",
          "tier.entry", "500",
          "tier.term", "P1M",
          "tier.renewalShare", "0.6");
  private static final SegmentSettings SETTINGS = Shop.settings(NAMED);
  private static final Instant END = RandomHistory.START.plus(RandomHistory.LENGTH);

  private final TreeMap<Instant, Boolean> changes = new TreeMap<>();
  private @Nullable Instant from;
  private @Nullable Instant until;

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43})
  void theTierIsEnteredRenewedAndLeftAsAWalkThroughThePurchasesSays(long seed) {
    List<CustomerEvent> events = RandomHistory.of(seed, 4, 240);

    Shop shop = Shop.replayed(NAMED, events, END);

    events.stream()
        .collect(groupingBy(CustomerEvent::customer))
        .forEach((customer, history) ->
            assertThat(emitted(shop, history.getFirst()))
                .as("seed %d, %s", seed, customer)
                .isEqualTo(walked(history)));
    assertThat(shop.changes)
        .anyMatch(change -> change.changes().toString().contains("left=[TIER_VIP]"));
  }

  /** When a customer became a VIP and when no longer; the last change of an instant counts. */
  private static Map<Instant, Boolean> emitted(Shop shop, CustomerEvent anyOfTheirs) {
    var emitted = new TreeMap<Instant, Boolean>();
    for (CategoryChange change : shop.changes) {
      if (change.customer().equals(anyOfTheirs.customer())) {
        change
            .changes()
            .forEach(model -> {
              model.entered().stream()
                  .filter(Category.TIER_VIP::equals)
                  .forEach(_ -> emitted.put(change.at(), true));
              model.left().stream()
                  .filter(Category.TIER_VIP::equals)
                  .forEach(_ -> emitted.put(change.at(), false));
            });
      }
    }
    return emitted;
  }

  private Map<Instant, Boolean> walked(List<CustomerEvent> history) {
    changes.clear();
    from = null;
    until = null;
    var orders = new HashSet<String>();
    var past = new ArrayList<CustomerEvent>();
    history.stream()
        .sorted(Comparator.comparing(CustomerEvent::envelope))
        .forEach(event -> {
          end(past, event.time());
          past.add(event);
          if (event instanceof Purchase purchase
              && orders.add(purchase.orderId())
              && until == null) {
            enter(past, event.time());
          }
        });
    end(past, END);
    return changes;
  }

  private void enter(List<CustomerEvent> past, Instant now) {
    if (Oracle.annualRevenue(SETTINGS, past, now).compareTo(SETTINGS.tier().entry()) >= 0) {
      start(now);
      changes.put(now, true);
    }
  }

  private void end(List<CustomerEvent> past, Instant now) {
    while (from != null && until != null && !until.isAfter(now)) {
      var revenue = Oracle.revenue(SETTINGS, past, from, until);
      var needed = SETTINGS.tier().entry().multiply(SETTINGS.tier().renewalShare());
      if (revenue.compareTo(needed) >= 0) {
        start(until);
      } else {
        changes.put(until, false);
        from = null;
        until = null;
      }
    }
  }

  private void start(Instant at) {
    var zone = SETTINGS.calendar().zone();
    from = at;
    until = at.atZone(zone).toLocalDateTime().plus(SETTINGS.tier().term()).atZone(zone).toInstant();
  }
}
