/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ValidateCommandTest {

  private static final String HELLO =
      """
      campaign: hello
      trigger:
        enters: [lifecycle:NEW]
      steps:
        - wait: PT1H
        - send: { template: hello }
      templates:
        hello:
          subject: Hello
          text: { file: hello.txt }
      """;

  @TempDir Path folder;

  @Test
  void aFileThatIsRightIsDescribed() throws IOException {
    Files.writeString(folder.resolve("hello.txt"), "Good to see you.");
    Path file = Files.writeString(folder.resolve("hello.yaml"), HELLO);

    CommandRun run = CommandRun.of("validate", file.toString());

    assertThat(run.error()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.output()).isEqualToIgnoringNewLines(file + ": campaign hello, draft, 2 steps");
  }

  @Test
  void everythingWrongInAFolderIsToldWithItsPlace() throws IOException {
    Files.writeString(folder.resolve("hello.txt"), "Good to see you.");
    Files.writeString(folder.resolve("a.yaml"), HELLO.replace("steps:", "stepps:"));
    Files.writeString(folder.resolve("b.yaml"), HELLO.replace("PT1H", "1 hour"));
    Files.writeString(folder.resolve("c.yaml"), HELLO);

    CommandRun run = CommandRun.of("validate", folder.toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.error())
        .contains("a.yaml:4:1: ", "stepps", "did you mean")
        .contains("b.yaml:5:11: ", "1 hour");
    assertThat(run.output()).contains("c.yaml: campaign hello");
  }

  @Test
  void aFileThatIsMissingIsAnError() {
    CommandRun run = CommandRun.of("validate", folder.resolve("no.yaml").toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.error()).contains("lifecycle validate: Expected", "no.yaml");
  }
}
