/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A file with one refused line as a JSON object a line; made when there is something to write. */
final class RejectedFile implements AutoCloseable {

  private static final JsonFactory JSON = new JsonFactory();

  private final Path path;
  private @Nullable BufferedWriter out;

  RejectedFile(Path path) {
    this.path = path;
  }

  void write(RefusedLine line) {
    try {
      if (out == null) {
        out = Files.newBufferedWriter(path);
      }
      out.write(json(line));
      out.write('\n');
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() {
    try {
      if (out != null) {
        out.close();
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static String json(RefusedLine line) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("file", line.file());
      json.writeNumberProperty("line", line.line());
      json.writeStringProperty("reason", line.reason());
      json.writeStringProperty("detail", line.detail());
      json.writeObjectPropertyStart("row");
      line.row().forEach(json::writeStringProperty);
      json.writeEndObject();
      json.writeEndObject();
    }
    return text.toString();
  }

  private LoadException failed(IOException e) {
    return new LoadException("Expected to write %s, but: %s".formatted(path, e), e);
  }
}
