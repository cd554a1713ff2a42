/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.fact.Orders.Left;
import dev.lifecycle.fact.Orders.Net;
import dev.lifecycle.segment.setting.SegmentSettings;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevenueWindowTest {

  private static final Net FEBRUARY_28 = net("2024-02-28T22:00:00Z", "10");
  private static final Net LEAP_DAY = net("2024-02-29T08:00:00Z", "7");

  @Test
  void anOrderOfALeapDayEndsBeforeTheOneOfTheEveningBefore() {
    var window = at("2025-02-28T12:00:00Z");

    assertThat(window.revenue()).isEqualByComparingTo("10");
    assertThat(window.changes()).isEqualTo("2025-02-28T22:00:00Z");
  }

  @Test
  void theFirstWindowToEndIsNamedFirst() {
    var window = at("2025-02-28T07:59:59Z");

    assertThat(window.revenue()).isEqualByComparingTo("17");
    assertThat(window.changes()).isEqualTo("2025-02-28T08:00:00Z");
  }

  private static RevenueWindow at(String now) {
    return RevenueWindow.of(
        List.of(FEBRUARY_28, LEAP_DAY), SegmentSettings.defaults(), Instant.parse(now));
  }

  private static Net net(String at, String revenue) {
    return new Left(Instant.parse(at), new BigDecimal(revenue));
  }
}
