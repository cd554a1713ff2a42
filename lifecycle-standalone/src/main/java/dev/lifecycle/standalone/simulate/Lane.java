/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.simulate;

import dev.lifecycle.replay.Behind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Work that is done behind whoever gives it, batch by batch in the order in which it is given. */
final class Lane<T> implements AutoCloseable {

  /** Large, as what one customer does in a batch is taken in together, while it is at hand. */
  private static final int BATCH = 16_384;

  /** Few, as whatever waits outlives collections of the heap. */
  private static final int AHEAD = 1;

  private final Consumer<List<T>> work;
  private final Behind behind = new Behind(AHEAD);
  private List<T> batch = new ArrayList<>(BATCH);

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
    if (!batch.isEmpty()) {
      submit();
    }
    behind.finish();
  }

  /** Waits until nothing is being done any more. */
  @Override
  public void close() {
    behind.close();
  }

  private void submit() {
    List<T> full = batch;
    batch = new ArrayList<>(BATCH);
    behind.next(() -> work.accept(full));
  }
}
