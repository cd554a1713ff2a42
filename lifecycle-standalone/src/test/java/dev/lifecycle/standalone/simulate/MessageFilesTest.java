/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.simulate;

import static dev.lifecycle.testing.TestEvents.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lifecycle.event.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageFilesTest {

  private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
  private static final Path FULL = Path.of("/dev/full");

  @TempDir private Path folder;

  @Test
  void whereOneFileCannotBeWrittenTheOtherIsStillWhole() throws IOException {
    assumeTrue(Files.exists(FULL), "there is a disk that is full");
    Files.createSymbolicLink(folder.resolve(MessageFiles.MESSAGES), FULL);
    var files = new MessageFiles(folder);
    files.sent(message());

    assertThatThrownBy(files::close).isInstanceOf(UncheckedIOException.class);

    assertThat(folder.resolve(MessageFiles.OUTCOMES)).content().contains("\"messageId\":\"a\"");
  }

  private static Message message() {
    return new Message(
        "a",
        "hello",
        1,
        new Message.Entry("e", AT),
        1,
        null,
        ANNA,
        "outbox",
        "hello",
        AT,
        AT,
        new Message.Content("Hello", "Nice to have you.", null, null));
  }
}
