/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.replay;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Work that is done on another thread, piece by piece in the order given, so that the outcome does
 * not depend on the threads. To be used by one thread, which waits where it gets too far ahead.
 */
public final class Behind implements AutoCloseable {

  private final int ahead;
  private final Queue<CompletableFuture<Void>> pieces = new ArrayDeque<>();
  private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

  /**
   * Nothing to do so far.
   *
   * @param ahead how many pieces may be given that are not done, at least 1
   */
  public Behind(int ahead) {
    this.ahead = ahead;
  }

  /** Has a piece done. Throws what failed in one before it, after which none is done any more. */
  public void next(Runnable work) {
    if (pieces.size() >= ahead) {
      join(pieces.remove());
    }
    last = last.thenRunAsync(work, Thread::startVirtualThread);
    pieces.add(last);
  }

  /** Waits until all is done; throws what failed. */
  public void finish() {
    join(last);
    pieces.clear();
  }

  /** Waits until nothing is being done any more, whether or not something failed. */
  @Override
  public void close() {
    last.handle((_, _) -> true).join();
  }

  private static void join(CompletableFuture<Void> piece) {
    try {
      piece.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw e;
      }
    }
  }
}
