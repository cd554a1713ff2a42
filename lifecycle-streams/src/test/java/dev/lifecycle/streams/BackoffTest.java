/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

  private final Backoff backoff = new Backoff();

  @Test
  void theWaitGrowsToHalfAMinuteWhileItGoesOnFailing() {
    assertThat(after(0)).hasSeconds(1);
    assertThat(after(2)).hasSeconds(2);
    assertThat(after(5)).hasSeconds(4);
    assertThat(after(20)).hasSeconds(8);
    assertThat(after(60)).hasSeconds(16);
    assertThat(after(120)).hasSeconds(30);
    assertThat(after(180)).hasSeconds(30);
  }

  @Test
  void whatFailsDuringTheWaitIsOneFailure() {
    assertThat(after(0)).hasSeconds(1);
    assertThat(after(0)).hasSeconds(1);
    assertThat(after(1)).hasSeconds(2);
    assertThat(after(2)).hasSeconds(2);
    assertThat(after(3)).hasSeconds(4);
  }

  @Test
  void afterCalmItIsShortAgain() {
    assertThat(after(0)).hasSeconds(1);
    assertThat(after(2)).hasSeconds(2);
    assertThat(after(603)).hasSeconds(1);
  }

  private Duration after(int seconds) {
    return backoff.next(Duration.ofSeconds(seconds).toNanos());
  }
}
