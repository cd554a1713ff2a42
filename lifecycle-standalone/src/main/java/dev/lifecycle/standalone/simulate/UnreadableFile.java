/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.simulate;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** What a user is told of a file that cannot be read. */
public final class UnreadableFile {

  private UnreadableFile() {}

  /**
   * The file, and why it cannot be read, in a sentence.
   *
   * @param e an IOException, or one around it
   */
  public static String sentence(Path file, Exception e) {
    Exception why = e.getCause() instanceof IOException cause ? cause : e;
    return "Expected to read %s, but %s".formatted(file, reason(file, why));
  }

  private static String reason(Path file, Exception why) {
    if (Files.isDirectory(file)) {
      return "it is a folder";
    }
    return switch (why) {
      case NoSuchFileException _ -> "there is no such file";
      case AccessDeniedException _ -> "access to it is denied";
      case EOFException _ -> "it ends too early: is it whole?";
      case ZipException _ -> "it is no gzip file that can be read: " + why.getMessage();
      default -> String.valueOf(why.getMessage());
    };
  }
}
