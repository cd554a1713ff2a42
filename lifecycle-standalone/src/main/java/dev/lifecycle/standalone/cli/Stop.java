/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits until somebody wants this process to stop, and lets it go once all is put away, or after a
 * minute where that does not come about.
 */
final class Stop implements AutoCloseable {

  /** Far longer than both services and Kafka take to close, unless one of them is stuck. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final CountDownLatch wanted = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);
  private final Duration patience;

  Stop(Duration patience) {
    this.patience = patience;
  }

  /** Listens for Ctrl-C and SIGTERM from now on. */
  static Stop onSignal() {
    Stop stop = new Stop(PATIENCE);
    Runtime.getRuntime().addShutdownHook(new Thread(stop::request, "stop"));
    return stop;
  }

  void await() throws InterruptedException {
    wanted.await();
  }

  /** Everything is put away: the process may end. */
  @Override
  public void close() {
    done.countDown();
  }

  void request() {
    wanted.countDown();
    try {
      var _ = done.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
