/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

/** How long a text may be, and how one is quoted to a person. */
final class Texts {

  /** The longest name, address or other line, in characters (Unicode code points). */
  static final int LINE = 1_000;

  /** The longest link. */
  static final int LINK = 8_000;

  /** The longest text of several lines, such as a comment. */
  static final int PROSE = 100_000;

  private static final int QUOTED = 60;

  private Texts() {}

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
