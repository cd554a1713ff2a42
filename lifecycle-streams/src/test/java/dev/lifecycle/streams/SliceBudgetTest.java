/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SliceBudgetTest {

  private final AtomicLong nanos = new AtomicLong(7);

  @Test
  void grantsUntilTheNumberIsUsedUp() {
    var budget = new SliceBudget(150, Duration.ofMillis(20), nanos::get);

    assertThat(budget.grant(100)).isEqualTo(100);
    assertThat(budget.grant(100)).isEqualTo(50);
    assertThat(budget.grant(100)).isZero();
  }

  @Test
  void grantsNothingOnceTheTimeIsUp() {
    var budget = new SliceBudget(150, Duration.ofMillis(20), nanos::get);
    nanos.addAndGet(Duration.ofMillis(20).toNanos());

    assertThat(budget.grant(100)).isZero();
  }
}
