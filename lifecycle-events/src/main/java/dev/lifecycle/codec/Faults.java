/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import static dev.lifecycle.codec.Reason.BROKEN_JSON;
import static dev.lifecycle.codec.Reason.WRONG_FIELD;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Turns what the JSON parser says of bad input into a reason and a sentence. */
final class Faults {

  private static final int LONGEST = 200;

  /** Line breaks, and where in the code the parser's own notes come from. */
  private static final Pattern NOISE =
      Pattern.compile("\\s*\\((?:for \\w+ starting|start marker) at \\[Source.*?]\\)|\\s+");

  private Faults() {}

  static UnreadableEventException of(JacksonException e) {
    if (e instanceof StreamConstraintsException) {
      return new UnreadableEventException(
          WRONG_FIELD, "Expected JSON within the limits of size, but: " + sentence(e));
    }
    return new UnreadableEventException(
        BROKEN_JSON, "Expected well-formed JSON, but: " + sentence(e));
  }

  private static String sentence(JacksonException e) {
    String message = NOISE.matcher(String.valueOf(e.getOriginalMessage())).replaceAll(" ").strip();
    String cut = message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message;
    TokenStreamLocation at = e.getLocation();
    return at == null
        ? cut
        : "%s (line %s, column %s)".formatted(cut, at.getLineNr(), at.getColumnNr());
  }
}
