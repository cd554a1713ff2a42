/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import dev.lifecycle.event.Ids;
import org.jspecify.annotations.Nullable;

/** What a text may hold, and how one is quoted to a person. */
final class Texts {

  /** The longest name, address or other line, in characters (Unicode code points). */
  static final int LINE = 1_000;

  /** The longest link. */
  static final int LINK = 8_000;

  /** The longest text of several lines, such as a comment. */
  static final int PROSE = 100_000;

  private static final int QUOTED = 60;

  private Texts() {}

  /** What is wrong with an id, as the end of "but it …"; null where nothing is. */
  static @Nullable String faultOfId(String id) {
    return id.isEmpty() ? "is empty" : faultOfLine(id, Ids.MAX_LENGTH);
  }

  /** What is wrong with a text of one line. */
  static @Nullable String faultOfLine(String text, int max) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return control(text, i);
      }
    }
    return faultOfAny(text, max);
  }

  /** What is wrong with a text that may have line breaks and tabs. */
  static @Nullable String faultOfProse(String text, int max) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
        return control(text, i);
      }
    }
    return faultOfAny(text, max);
  }

  private static @Nullable String faultOfAny(String text, int max) {
    int length = text.length() > max ? text.codePointCount(0, text.length()) : 0;
    if (length > max) {
      return "has %d characters".formatted(length);
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (!Character.isSurrogatePair(c, i + 1 < text.length() ? text.charAt(i + 1) : c)) {
          return "has half of a surrogate pair (U+%04X) at character %d".formatted((int) c, i + 1);
        }
        i++;
      }
    }
    return null;
  }

  private static String control(String text, int i) {
    return "has the control character U+%04X at character %d"
        .formatted((int) text.charAt(i), i + 1);
  }

  /** A text in quotes, cut where it is long, with anything unprintable replaced. */
  static String quote(String text) {
    boolean cut = text.length() > QUOTED;
    var quoted = new StringBuilder("\"");
    for (int i = 0; i < Math.min(text.length(), QUOTED); i++) {
      char c = text.charAt(i);
      quoted.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '\uFFFD' : c);
    }
    return quoted.append(cut ? "…\"" : "\"").toString();
  }
}
