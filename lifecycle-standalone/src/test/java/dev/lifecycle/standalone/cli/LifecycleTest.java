/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LifecycleTest {

  static Set<String> commands() {
    return Lifecycle.commandLine().getSubcommands().keySet();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasHelp(String command) {
    CommandRun help = CommandRun.of(command, "--help");

    assertThat(help.exitCode()).isZero();
    assertThat(help.output()).contains("Usage: lifecycle " + command);
    assertThat(help.error()).isEmpty();
  }

  @Test
  void helpTellsTheExitCodes() {
    assertThat(CommandRun.of("--help").output())
        .contains("Exit codes:", "0   done", "1   failed", "2   wrong use");
  }

  @Test
  void noCommandIsWrongUse() {
    CommandRun run = CommandRun.of();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.error()).contains("Expected a command", "Try 'lifecycle --help'.");
  }

  @Test
  void aMisspeltCommandIsWrongUseAndSuggestsTheRightOne() {
    CommandRun run = CommandRun.of("imprt");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.error()).contains("imprt", "lifecycle import");
  }

  @Test
  void aMisspeltOptionIsWrongUseAndSuggestsTheRightOne() {
    CommandRun run = CommandRun.of("run", "--potr", "9000");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.error()).contains("--potr", "--port");
  }

  @Test
  void aSettingWithoutAValueIsWrongUse() {
    CommandRun run = CommandRun.of("run", "--lifecycle.currency.base");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.error()).contains("--lifecycle.currency.base");
  }
}
