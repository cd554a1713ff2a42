/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** The parts of a service, opened one after another: closed together, the newest first. */
public final class Parts implements AutoCloseable {

  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  /** Takes a part in, which is to be closed with the others. */
  public <T extends AutoCloseable> T add(T part) {
    open.push(part);
    return part;
  }

  /** Starts a part; where that fails, the part is closed before the failure is thrown. */
  public static <T extends AutoCloseable> T started(T part, Consumer<T> start) {
    try {
      start.accept(part);
      return part;
    } catch (RuntimeException | Error failure) {
      closeAfter(failure, part);
      throw failure;
    }
  }

  private static void closeAfter(Throwable failure, AutoCloseable part) {
    try {
      part.close();
    } catch (Exception another) {
      failure.addSuppressed(another);
    }
  }

  /**
   * Closes all parts, also where one fails.
   *
   * @throws RuntimeException the first failure to close, with the others suppressed
   */
  @Override
  public void close() {
    AutoCloseable newest = open.poll();
    if (newest == null) {
      return;
    }
    Parts others = this;
    try (others) {
      newest.close();
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new IllegalStateException("Expected every part to close, but one did not", failure);
    }
  }
}
