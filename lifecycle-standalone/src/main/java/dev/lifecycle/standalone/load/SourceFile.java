/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import dev.lifecycle.standalone.simulate.UnreadableFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/** A file to read, plain or gzip. */
public record SourceFile(Path path) {

  private static final int BUFFER = 1 << 16;

  /** The file's own name. */
  public String name() {
    return path.getFileName().toString();
  }

  /** The name up to its first dot: {@code CDNOW_master} of {@code CDNOW_master.txt.gz}. */
  String stem() {
    String name = name();
    int dot = name.indexOf('.', 1);
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** How large it is on disk, in bytes. */
  long size() {
    try {
      return Files.size(path);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Whether it holds an event a line, by its name: {@code .jsonl}, {@code .ndjson} or {@code
   * .json}.
   */
  boolean isJsonl() {
    String plain = name().replaceFirst("\\.gz$", "");
    return plain.endsWith(".jsonl") || plain.endsWith(".ndjson") || plain.endsWith(".json");
  }

  /**
   * Opens the content.
   *
   * @param progress is told how many bytes of the file were read since the last time
   */
  InputStream open(LongConsumer progress) throws IOException {
    InputStream bytes = bytes(progress);
    return name().endsWith(".gz")
        ? new GZIPInputStream(bytes, BUFFER)
        : new BufferedInputStream(bytes, BUFFER);
  }

  /** Opens the file as it is on disk, in the same way. */
  InputStream bytes(LongConsumer progress) throws IOException {
    return new CountingStream(Files.newInputStream(path), progress);
  }

  /**
   * Tells that the file cannot be read, and why.
   *
   * @param e an IOException, or one around it
   */
  LoadException unreadable(Exception e) {
    return new LoadException(UnreadableFile.sentence(path, e), e);
  }
}
