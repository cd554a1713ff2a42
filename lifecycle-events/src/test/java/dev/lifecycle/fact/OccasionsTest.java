/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.fact.Orders.Left;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** At 00:01 of 4 November 2007, 02:31 UTC, clocks in St. John's went back to 23:01 of the 3rd. */
class OccasionsTest {

  private static final Calendar ST_JOHNS = new Calendar(ZoneId.of("America/St_Johns"));

  @Test
  void ordersOfOneDayAreOneOccasion() {
    var occasions = of("2007-11-01T12:00:00Z", "2007-11-01T18:00:00Z", "2007-11-02T12:00:00Z");

    assertThat(occasions.n()).isEqualTo(2);
    assertThat(occasions.first()).isEqualTo("2007-11-01T12:00:00Z");
    assertThat(occasions.last()).isEqualTo("2007-11-02T12:00:00Z");
    assertThat(occasions.spanDays()).isEqualTo(1);
  }

  @Test
  void aDayThatClocksGoBackToIsStillOne() {
    var occasions =
        of(
            "2007-11-03T12:00:00Z",
            "2007-11-04T02:30:30Z",
            "2007-11-04T02:31:00Z",
            "2007-11-04T12:00:00Z");

    assertThat(occasions.n()).isEqualTo(2);
    assertThat(occasions.last()).isEqualTo("2007-11-04T02:30:30Z");
    assertThat(occasions.spanDays()).isEqualTo(1);
  }

  @Test
  void aDayWhoseOnlyOrderCameAfterClocksWentBackCounts() {
    var occasions = of("2007-11-04T02:30:30Z", "2007-11-04T02:31:00Z", "2007-11-04T02:40:00Z");

    assertThat(occasions.n()).isEqualTo(2);
    assertThat(occasions.last()).isEqualTo("2007-11-04T02:31:00Z");
    assertThat(occasions.spanDays()).isEqualTo(-1);
  }

  private static Occasions of(String... orders) {
    return Occasions.of(
        Occasions.NONE,
        Arrays.stream(orders).map(at -> new Left(Instant.parse(at), BigDecimal.TEN)).toList(),
        ST_JOHNS);
  }
}
