/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.rehearse;

import dev.lifecycle.standalone.simulate.RecordedEvents;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** rejected.jsonl: the lines that could not be used; not there if there are none. */
final class RejectedFile {

  static final String NAME = "rejected.jsonl";

  private RejectedFile() {}

  static void write(RecordedEvents recorded, Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    Files.deleteIfExists(file);
    if (recorded.rejected().isEmpty()) {
      return;
    }
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (var line : recorded.rejected()) {
        writer.write(Json.LINE.writeValueAsString(line));
        writer.write('\n');
      }
    }
  }
}
