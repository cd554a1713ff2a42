/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import dev.lifecycle.codec.JsonLines;
import dev.lifecycle.event.CustomerEvent;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A file with one event in structured mode a line, gzip if its name ends so. */
public final class FileSink implements EventSink {

  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final OutputStream out;

  private FileSink(Path path, OutputStream out) {
    this.path = path;
    this.out = out;
  }

  /** Makes the file, in place of one that is there. */
  public static FileSink create(Path path) {
    try {
      OutputStream file = Files.newOutputStream(path);
      return new FileSink(
          path,
          path.toString().endsWith(".gz")
              ? new GZIPOutputStream(file, BUFFER)
              : new BufferedOutputStream(file, BUFFER));
    } catch (IOException e) {
      throw failed(path, e);
    }
  }

  @Override
  public void accept(CustomerEvent event) {
    try {
      JsonLines.write(event, out);
    } catch (IOException e) {
      throw failed(path, e);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw failed(path, e);
    }
  }

  private static LoadException failed(Path path, IOException e) {
    return new LoadException("Expected to write %s, but: %s".formatted(path, e), e);
  }
}
