/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * An event as it was once published, in structured mode. The files are only ever added: what was
 * written once is read for ever.
 *
 * @param name such as {@code purchase-full}
 */
record Golden(String name, String json) {

  private static final Path FOLDER = Path.of("src/test/resources/golden");

  static List<Golden> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(Golden::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Golden> ofCustomers() {
    return all().stream().filter(each -> each.type().ofCustomer()).toList();
  }

  static Golden named(String name) {
    return read(FOLDER.resolve(name + ".json"));
  }

  /** The type, by the longest type name that the file's name starts with. */
  EventType type() {
    String type = "lifecycle." + name.substring(0, name.lastIndexOf('-'));
    return EventType.named(type).orElseThrow();
  }

  byte[] bytes() {
    return json.getBytes(UTF_8);
  }

  @Override
  public String toString() {
    return name;
  }

  private static Golden read(Path file) {
    try {
      String name = file.getFileName().toString().replace(".json", "");
      return new Golden(name, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
