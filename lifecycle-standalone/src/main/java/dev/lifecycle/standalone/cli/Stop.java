/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import java.util.concurrent.CountDownLatch;

/** Waits until somebody wants this process to stop, and lets it go once all is put away. */
final class Stop implements AutoCloseable {

  private final CountDownLatch wanted = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);

  /** Listens for Ctrl-C and SIGTERM from now on. */
  static Stop onSignal() {
    Stop stop = new Stop();
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

  private void request() {
    wanted.countDown();
    try {
      done.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
