/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Keeps a command from writing over a file that it reads. */
final class Overwriting {

  private Overwriting() {}

  /**
   * Forbids to write what is read, or twice.
   *
   * @throws CommandException naming the file
   */
  static void forbid(List<Path> written, List<Path> read) {
    for (int i = 0; i < written.size(); i++) {
      Path file = written.get(i);
      if (read.stream().anyMatch(each -> same(file, each))) {
        throw new CommandException(
            "Expected to write a file that is not read, but %s is".formatted(file));
      }
      if (written.subList(0, i).stream().anyMatch(each -> same(file, each))) {
        throw new CommandException(
            "Expected to write to different files, but %s is there twice".formatted(file));
      }
    }
  }

  private static boolean same(Path one, Path other) {
    try {
      return (Files.exists(one) && Files.exists(other))
          ? Files.isSameFile(one, other)
          : real(one).equals(real(other));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path real(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    return parent != null && Files.exists(parent)
        ? parent.toRealPath().resolve(absolute.getFileName())
        : absolute;
  }
}
