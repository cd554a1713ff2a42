/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Work on a thread of its own, done batch by batch in the order in which it is given, so that the
 * outcome does not depend on the threads. To be used by one thread, which waits where it gets too
 * far ahead.
 */
final class Lane<T> implements AutoCloseable {

  private static final int BATCH = 4096;
  private static final int AHEAD = 4;

  private final Consumer<List<T>> work;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Semaphore room = new Semaphore(AHEAD);
  private List<T> batch = new ArrayList<>(BATCH);
  private volatile @Nullable RuntimeException failure;

  Lane(Consumer<List<T>> work) {
    this.work = work;
  }

  void add(T one) {
    batch.add(one);
    if (batch.size() >= BATCH) {
      submit();
    }
  }

  /** Waits until all is done; throws what failed. */
  void finish() {
    submit();
    close();
    if (failure != null) {
      throw failure;
    }
  }

  /** Waits until all that was handed over is done. */
  @Override
  public void close() {
    thread.close();
  }

  private void submit() {
    List<T> full = batch;
    batch = new ArrayList<>(BATCH);
    room.acquireUninterruptibly();
    thread.execute(() -> work(full));
  }

  private void work(List<T> full) {
    try {
      if (failure == null && !full.isEmpty()) {
        work.accept(full);
      }
    } catch (RuntimeException e) {
      failure = e;
    } finally {
      room.release();
    }
  }
}
