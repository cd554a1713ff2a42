/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderLockTest {

  @TempDir Path parent;

  @Test
  void aFolderBelongsToOneHolderAtATime() {
    Path folder = parent.resolve("data");
    try (FolderLock held = FolderLock.take(folder)) {
      assertThat(held).isNotNull();
      assertThatThrownBy(() -> FolderLock.take(folder))
          .isInstanceOf(BrokerException.class)
          .hasMessageContaining("another Lifecycle runs on it")
          .hasMessageContaining("--data");
    }
    try (FolderLock again = FolderLock.take(folder)) {
      assertThat(again).isNotNull();
    }
  }

  @Test
  void aFileIsNoDataFolder() throws IOException {
    Path file = Files.createFile(parent.resolve("file"));

    assertThatThrownBy(() -> FolderLock.take(file))
        .isInstanceOf(BrokerException.class)
        .hasMessage("Expected the data folder (--data) to be a folder, but %s is a file", file);
  }
}
