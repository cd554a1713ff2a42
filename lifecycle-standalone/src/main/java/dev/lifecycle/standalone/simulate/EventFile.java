/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.simulate;

import dev.lifecycle.codec.JsonLines;
import dev.lifecycle.event.LifecycleEvent;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of events, a structured CloudEvent a line. */
final class EventFile implements AutoCloseable {

  private static final int BUFFER = 1 << 18;

  private final OutputStream file;

  EventFile(Path path) throws IOException {
    file = new BufferedOutputStream(Files.newOutputStream(path), BUFFER);
  }

  void write(LifecycleEvent event) {
    try {
      JsonLines.write(event, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
