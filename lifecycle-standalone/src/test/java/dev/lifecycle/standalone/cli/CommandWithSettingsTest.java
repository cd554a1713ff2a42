/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.UnmatchedArgumentException;

final class CommandWithSettingsTest {

  @Test
  void keepsSettingsInTheOrderGiven() {
    assertThat(parse("--lifecycle.currency.base=USD", "--a.b[0].c-d=x=y", "--a.empty=").settings())
        .containsExactly(
            entry("lifecycle.currency.base", "USD"),
            entry("a.b[0].c-d", "x=y"),
            entry("a.empty", ""));
  }

  @Test
  void anythingElseIsAnUnknownOption() {
    for (String wrong : new String[] {"--port=80", "word", "--a.b", "-a.b=c"}) {
      assertThatThrownBy(() -> parse(wrong).settings())
          .isInstanceOf(UnmatchedArgumentException.class)
          .hasMessageContaining(wrong);
    }
  }

  private static Probe parse(String... arguments) {
    Probe probe = new Probe();
    new CommandLine(probe).parseArgs(arguments);
    return probe;
  }

  @Command(name = "probe")
  private static final class Probe extends CommandWithSettings {
    @Override
    public Integer call() {
      return DONE;
    }
  }
}
