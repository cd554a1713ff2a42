/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.replay;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Work that is done on another thread, in the order given, one piece behind whoever gives it. */
final class Behind {

  private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

  /** Has a piece done; waits until the one before it is. Throws what failed in that one. */
  void next(Runnable work) {
    finish();
    last = CompletableFuture.runAsync(work, Thread::startVirtualThread);
  }

  /** Waits until all is done; throws what failed. */
  void finish() {
    try {
      last.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw e;
      }
    }
  }
}
