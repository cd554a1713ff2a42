/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.compare;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Pairs put aside in a file in order of their keys, and read again from its beginning. */
final class PairRun implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final DataInputStream file;
  private @Nullable Pair next;

  private PairRun(DataInputStream file) throws IOException {
    this.file = file;
    this.next = PairCodec.read(file);
  }

  static void write(Collection<Pair> sorted, Path path) throws IOException {
    try (var file =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), BUFFER))) {
      for (Pair pair : sorted) {
        PairCodec.write(pair, file);
      }
    }
  }

  static PairRun open(Path path) throws IOException {
    return new PairRun(
        new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER)));
  }

  /** The pair that comes next; absent at the end. */
  @Nullable Pair next() {
    return next;
  }

  void skip() throws IOException {
    next = PairCodec.read(file);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
