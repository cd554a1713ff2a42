/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

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
    if (Files.isDirectory(path)) {
      throw new IOException("it is a folder");
    }
    return new CountingStream(Files.newInputStream(path), progress);
  }

  /**
   * Tells that the file cannot be read, and why.
   *
   * @param e an IOException, or one around it
   */
  LoadException unreadable(Exception e) {
    Exception why = e.getCause() instanceof IOException cause ? cause : e;
    return new LoadException(
        why instanceof NoSuchFileException
            ? "Expected a file %s, but there is none".formatted(path)
            : "Expected to read %s, but %s".formatted(path, reason(why)),
        e);
  }

  private static String reason(Exception e) {
    return switch (e) {
      case EOFException _ -> "it ends too early: is it whole?";
      case ZipException _ -> "it is no gzip file that can be read: " + e.getMessage();
      case AccessDeniedException _ -> "access to it is denied";
      default -> String.valueOf(e.getMessage());
    };
  }
}
