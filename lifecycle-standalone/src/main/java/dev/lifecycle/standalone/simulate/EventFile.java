/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.simulate;

import dev.lifecycle.codec.JsonLines;
import dev.lifecycle.event.LifecycleEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A file of events, a structured CloudEvent a line. The lines are made on other threads, in batches
 * that are written in order. To be used by one thread, which waits where it gets too far ahead.
 */
final class EventFile implements AutoCloseable {

  private static final int BATCH = 512;
  private static final int AHEAD = 16;

  private final OutputStream file;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<CompletableFuture<ByteArrayOutputStream>> ahead = new ArrayDeque<>();
  private List<LifecycleEvent> batch = new ArrayList<>(BATCH);
  private final Queue<ByteArrayOutputStream> spare = new ArrayDeque<>();

  EventFile(Path path) throws IOException {
    file = Files.newOutputStream(path);
  }

  void write(LifecycleEvent event) {
    batch.add(event);
    if (batch.size() >= BATCH) {
      submit();
      if (ahead.size() > AHEAD) {
        writeNext();
      }
    }
  }

  /** Writes what is left. */
  @Override
  public void close() throws IOException {
    try (file;
        threads) {
      submit();
      while (!ahead.isEmpty()) {
        writeNext();
      }
    }
  }

  private void submit() {
    List<LifecycleEvent> full = batch;
    batch = new ArrayList<>(BATCH);
    var lines = spare.isEmpty() ? new ByteArrayOutputStream() : spare.remove();
    ahead.add(CompletableFuture.supplyAsync(() -> write(full, lines), threads));
  }

  private void writeNext() {
    try {
      ByteArrayOutputStream lines = ahead.remove().join();
      lines.writeTo(file);
      lines.reset();
      spare.add(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ByteArrayOutputStream write(
      List<LifecycleEvent> events, ByteArrayOutputStream lines) {
    try {
      JsonLines.write(events, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
