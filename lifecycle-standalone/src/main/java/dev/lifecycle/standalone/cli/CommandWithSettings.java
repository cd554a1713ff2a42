/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** A command that also takes any setting of the services, as {@code --a.dotted.name=value}. */
abstract class CommandWithSettings extends CommandBase {

  private static final Pattern SETTING =
      Pattern.compile("--([A-Za-z][\\w-]*(?:\\.[\\w\\[\\]-]+)+)=(.*)", Pattern.DOTALL);

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  CommandSpec spec;

  @Unmatched private final List<String> given = new ArrayList<>();

  /** The settings by name, in the order given. */
  final Map<String, String> settings() {
    Map<String, String> byName = new LinkedHashMap<>();
    for (String each : given) {
      Matcher setting = SETTING.matcher(each);
      if (!setting.matches()) {
        throw new CommandLine.UnmatchedArgumentException(spec.commandLine(), List.of(each));
      }
      byName.put(setting.group(1), setting.group(2));
    }
    return byName;
  }
}
