/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StopTest {

  @Test
  @Timeout(10)
  void whereNothingIsEverPutAwayTheProcessIsLetGoAllTheSame() throws InterruptedException {
    var stop = new Stop(Duration.ofMillis(50));

    stop.request();

    stop.await();
  }
}
