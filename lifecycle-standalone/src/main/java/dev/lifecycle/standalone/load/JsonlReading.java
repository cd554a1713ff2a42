/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import dev.lifecycle.codec.Decoded;
import dev.lifecycle.codec.JsonLines;
import dev.lifecycle.codec.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** A file of events, one in structured mode a line. */
final class JsonlReading {

  private static final int SHOWN = 2_000;

  private final SourceFile file;
  private final Intake to;

  private JsonlReading(SourceFile file, Intake to) {
    this.file = file;
    this.to = to;
  }

  static void read(SourceFile file, Intake to, LongConsumer progress) throws IOException {
    CountingStream bytes = new CountingStream(Files.newInputStream(file.path()), progress);
    try (Stream<Line> lines = JsonLines.read(bytes)) {
      lines.forEach(new JsonlReading(file, to)::take);
    }
  }

  private void take(Line line) {
    switch (line.decode()) {
      case Decoded.Accepted(var event) -> to.accept(event);
      case Decoded.Rejected(var reason, var detail) ->
          to.refuse(
              new RefusedLine(file.name(), line.number(), reason.name(), detail, shown(line)));
    }
  }

  private static Map<String, String> shown(Line line) {
    String text = line.text();
    return Map.of("line", text.substring(0, Math.min(text.length(), SHOWN)));
  }
}
