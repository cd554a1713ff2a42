/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Named options for known files: a preset's options take the place of its name. */
final class Preset implements IParameterPreprocessor {

  private static final List<String> NAMES =
      List.of(
          "cdnow",
          "online-retail",
          "olist-orders",
          "olist-reviews",
          "clickstream-visits",
          "clickstream-purchases");

  @Override
  @SuppressWarnings("JdkObsolete") // picocli's signature
  public boolean preprocess(
      Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
    String name = arguments.isEmpty() ? "" : arguments.pop();
    if (!NAMES.contains(name)) {
      throw new ParameterException(
          command.commandLine(),
          "Expected --preset to be one of %s, but it is \"%s\""
              .formatted(String.join(", ", NAMES), name));
    }
    options(name).reversed().forEach(arguments::push);
    return true;
  }

  /** A preset's options: a line each, blank lines and lines that begin with # aside. */
  static List<String> options(String name) {
    try (InputStream file = Preset.class.getResourceAsStream("presets/" + name + ".args")) {
      if (file == null) {
        throw new CommandException("Expected a preset " + name + ", but it is not built in");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of all presets. */
  static final class Names implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return NAMES.iterator();
    }
  }
}
