/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a condition on its way to CEL: {@code customer.in(…)} reads well, but {@code in} is a
 * reserved word of CEL. It is replaced by a name of the same length, so that columns stay right.
 */
final class ConditionSource {

  /** What stands for {@code in}. */
  static final String IN = "_i";

  /** What the library calls {@code +}. */
  static final String ADD = "_+_";

  private static final Pattern CALL_OR_TEXT =
      Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"|(\\.\\s*)in(\\s*\\()");

  private ConditionSource() {}

  static String toCel(String source) {
    return CALL_OR_TEXT
        .matcher(source)
        .replaceAll(match ->
            Matcher.quoteReplacement(
                match.group(1) == null ? match.group() : match.group(1) + IN + match.group(2)));
  }
}
