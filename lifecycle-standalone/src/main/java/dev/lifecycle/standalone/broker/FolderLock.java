/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.broker;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A data folder held by one process at a time; a process that dies lets go of it. */
public final class FolderLock implements AutoCloseable {

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Makes the folder if missing, and takes it. */
  public static FolderLock take(Path folder) {
    if (Files.isRegularFile(folder)) {
      throw new BrokerException(
          "Expected the data folder (--data) to be a folder, but %s is a file".formatted(folder));
    }
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new BrokerException(
            "Expected the data folder %s to be unused, but another Lifecycle runs on it; stop that one or choose another folder with --data"
                .formatted(folder));
      }
      return new FolderLock(channel);
    } catch (IOException e) {
      throw new BrokerException(
          "Expected to write in the data folder %s, but: %s".formatted(folder, e), e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new BrokerException("Expected to let go of the data folder, but: " + e, e);
    }
  }
}
