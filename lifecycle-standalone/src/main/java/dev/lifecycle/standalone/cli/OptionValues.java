/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Reads values of options, and says what is allowed where one is not. */
final class OptionValues {

  private OptionValues() {}

  static CommandLine registerIn(CommandLine commands) {
    return commands
        .registerConverter(ZoneId.class, OptionValues::zone)
        .registerConverter(Charset.class, OptionValues::charset)
        .registerConverter(Pattern.class, OptionValues::pattern);
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException _) {
      throw wrong("a time zone such as Europe/Amsterdam or +01:00", text);
    }
  }

  private static Charset charset(String text) {
    try {
      return Charset.forName(text);
    } catch (IllegalArgumentException _) {
      throw wrong("an encoding such as windows-1252 or UTF-8", text);
    }
  }

  private static Pattern pattern(String text) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw wrong("a regular expression (" + e.getDescription() + ")", text);
    }
  }

  private static TypeConversionException wrong(String expected, String text) {
    return new TypeConversionException("Expected %s, but found '%s'".formatted(expected, text));
  }
}
