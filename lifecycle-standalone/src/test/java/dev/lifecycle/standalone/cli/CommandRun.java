/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** What a command line came to: its exit code and what it printed. */
record CommandRun(int exitCode, String output, String error) {

  static CommandRun of(String... arguments) {
    StringWriter output = new StringWriter();
    StringWriter error = new StringWriter();
    CommandLine commands =
        Lifecycle.commandLine().setOut(new PrintWriter(output)).setErr(new PrintWriter(error));
    return new CommandRun(commands.execute(arguments), output.toString(), error.toString());
  }
}
