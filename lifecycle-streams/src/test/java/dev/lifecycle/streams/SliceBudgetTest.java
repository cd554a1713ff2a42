/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SliceBudgetTest {

  private final AtomicLong nanos = new AtomicLong(7);

  @Test
  void grantsOneThenTwiceAsManyEachTimeUpToTenUntilTheNumberIsUsedUp() {
    var budget = new SliceBudget(30, Duration.ofMillis(20), nanos::get);

    assertThat(IntStream.range(0, 7).map(_ -> budget.nextSlice()))
        .containsExactly(1, 2, 4, 8, 10, 5, 0);
  }

  @Test
  void grantsNothingOnceTheTimeIsUp() {
    var budget = new SliceBudget(150, Duration.ofMillis(20), nanos::get);
    nanos.addAndGet(Duration.ofMillis(20).toNanos());

    assertThat(budget.nextSlice()).isZero();
  }
}
