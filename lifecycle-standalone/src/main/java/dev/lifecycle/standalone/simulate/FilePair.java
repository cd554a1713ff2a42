/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.simulate;

import java.io.IOException;
import java.nio.file.Path;

/** Two files of events that are opened and closed together, also where one of them fails. */
record FilePair(EventFile first, EventFile second) implements AutoCloseable {

  static FilePair open(Path first, Path second) throws IOException {
    var opened = new EventFile(first);
    try {
      return new FilePair(opened, new EventFile(second));
    } catch (IOException failure) {
      try (opened) {
        throw failure;
      }
    }
  }

  @Override
  public void close() throws IOException {
    try (second) {
      first.close();
    }
  }
}
