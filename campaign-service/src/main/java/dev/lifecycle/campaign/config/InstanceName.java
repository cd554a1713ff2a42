/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.config;

import dev.lifecycle.streams.StreamsSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A name of this instance that lasts: after a kill, the transaction that it left open is ended at
 * the next start, not only when it times out.
 */
final class InstanceName {

  private static final String FILE = "campaign-delivery.name";

  private InstanceName() {}

  /** The name from the settings; without one, a random one that is kept beside the state. */
  static String of(StreamsSettings settings) {
    String given = settings.instanceId();
    return given == null ? kept(settings.stateDir().resolve(FILE)) : given;
  }

  private static String kept(Path file) {
    try {
      String name = Files.exists(file) ? Files.readString(file).strip() : "";
      if (name.isEmpty()) {
        name = UUID.randomUUID().toString();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, name);
      }
      return name;
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "Expected %s to be a file that can be written".formatted(file.toAbsolutePath()), failure);
    }
  }
}
