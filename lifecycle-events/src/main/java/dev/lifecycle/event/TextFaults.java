/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.event;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What may be wrong with a text, as the end of "but it …"; null where nothing is. */
public final class TextFaults {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private TextFaults() {}

  /**
   * What is wrong with a text of one line.
   *
   * @param max characters (Unicode code points) that it may have
   */
  public static @Nullable String ofLine(String text, int max) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return control(text, i);
      }
    }
    return ofAny(text, max);
  }

  /** What is wrong with a text that may have line breaks and tabs. */
  public static @Nullable String ofProse(String text, int max) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
        return control(text, i);
      }
    }
    return ofAny(text, max);
  }

  private static @Nullable String ofAny(String text, int max) {
    int length = text.length() > max ? text.codePointCount(0, text.length()) : 0;
    if (length > max) {
      return "has " + length + " characters";
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (!Character.isSurrogatePair(c, i + 1 < text.length() ? text.charAt(i + 1) : c)) {
          return "has half of a surrogate pair (%s) at character %s".formatted(code(c), i + 1);
        }
        i++;
      }
    }
    return null;
  }

  private static String control(String text, int i) {
    return "has the control character %s at character %s".formatted(code(text.charAt(i)), i + 1);
  }

  private static String code(char c) {
    return "U+" + HEX.toHexDigits(c);
  }
}
