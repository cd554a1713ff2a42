/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlayedTest {

  private static final Instant NOW = Instant.parse("2025-06-01T00:00:00Z");
  private static final Instant LATER = Instant.parse("2025-06-02T00:00:00Z");

  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void name() {
    file = folder.resolve("demo");
  }

  @Test
  void remembersItsEndAndWhetherItIsWhole() throws IOException {
    for (Played each : new Played[] {new Played(NOW, false), new Played(NOW, true)}) {
      each.write(file);

      assertThat(Played.read(file, LATER)).isEqualTo(each);
    }
    assertThat(folder).isDirectoryContaining(each -> each.equals(file));
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void nothingIsPlayedWithoutAFile() {
    assertThat(Played.read(file, NOW)).isEqualTo(new Played(NOW, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " whole", "2025-06-0", "yesterday whole", "\u0000\u0000"})
  void aFileThatCannotBeReadIsAsNone(String content) throws IOException {
    Files.writeString(file, content);

    assertThat(Played.read(file, NOW)).isEqualTo(new Played(NOW, false));
  }

  @Test
  void bytesThatAreNoTextAreAsNoFile() throws IOException {
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});

    assertThat(Played.read(file, NOW)).isEqualTo(new Played(NOW, false));
  }
}
