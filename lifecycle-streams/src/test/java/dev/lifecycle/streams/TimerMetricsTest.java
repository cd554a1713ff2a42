/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class TimerMetricsTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final TimerMetrics metrics = new TimerMetrics(registry, "segment");

  @Test
  void theMostOverdueTimerOfAllPartitionsIsTold() {
    metrics.overdue(0, Duration.ZERO);
    assertThat(overdue()).isZero();

    metrics.overdue(1, Duration.ofMillis(1500));
    assertThat(overdue()).isEqualTo(1.5);
  }

  @Test
  void withoutAPartitionNobodyKnowsWhetherATimerIsOverdue() {
    assertThat(overdue()).isNaN();

    metrics.overdue(0, Duration.ZERO);
    metrics.gone(0);
    assertThat(overdue()).isNaN();
  }

  private double overdue() {
    return registry.get("lifecycle.timers.overdue").gauge().value();
  }
}
