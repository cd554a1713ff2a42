/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The files after an option, up to the next option or setting: a setting is no file. */
final class FilesUpToAnOption implements IParameterConsumer {

  @Override
  @SuppressWarnings("JdkObsolete") // picocli's signature
  public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
    List<Path> files = new ArrayList<>(option.<List<Path>>getValue());
    int before = files.size();
    while (!arguments.isEmpty() && !arguments.peek().startsWith("-")) {
      files.add(Path.of(arguments.pop()));
    }
    if (files.size() == before) {
      throw new ParameterException(
          command.commandLine(), "Expected a FILE after --events, but there is none");
    }
    option.setValue(files);
  }
}
