/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.rehearse;

import dev.lifecycle.standalone.compare.Difference;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** comparison.jsonl: a difference a line, customer by customer. */
final class ComparisonFile implements AutoCloseable {

  static final String NAME = "comparison.jsonl";

  private final OutputStream file;

  ComparisonFile(Path folder) throws IOException {
    file = new BufferedOutputStream(Files.newOutputStream(folder.resolve(NAME)));
  }

  void write(Difference difference) {
    try {
      file.write(Json.LINE.writeValueAsBytes(difference));
      file.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
