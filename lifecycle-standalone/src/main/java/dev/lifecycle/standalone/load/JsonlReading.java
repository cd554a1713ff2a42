/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import dev.lifecycle.codec.Decoded;
import dev.lifecycle.codec.JsonLines;
import dev.lifecycle.codec.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** A file of events, one in structured mode a line. */
final class JsonlReading {

  private static final int SHOWN = 2_000;

  private final SourceFile file;
  private final Intake to;
  private boolean first = true;

  private JsonlReading(SourceFile file, Intake to) {
    this.file = file;
    this.to = to;
  }

  static void read(SourceFile file, Intake to, LongConsumer progress) {
    try (Stream<Line> lines = JsonLines.read(file.bytes(progress))) {
      lines.forEach(new JsonlReading(file, to)::take);
    } catch (IOException | UncheckedIOException e) {
      throw file.unreadable(e);
    }
  }

  private void take(Line line) {
    if (first && !file.isJsonl()) {
      requireJson(line);
    }
    first = false;
    switch (line.decode()) {
      case Decoded.Accepted(var event) -> to.accept(event, file, line.number());
      case Decoded.Rejected(var reason, var detail) ->
          to.refuse(
              new RefusedLine(file.name(), line.number(), reason.name(), detail, shown(line)));
    }
  }

  private void requireJson(Line line) {
    if (!line.text().stripLeading().startsWith("{")) {
      throw new LoadException(
          "Expected %s to have an event in JSON a line, but line %s is none; a table such as CSV needs --map or --preset"
              .formatted(file.name(), line.number()));
    }
  }

  private static Map<String, String> shown(Line line) {
    String text = line.text();
    return Map.of("line", text.substring(0, Math.min(text.length(), SHOWN)));
  }
}
