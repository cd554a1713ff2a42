/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.event;

/** What every id has in common: its allowed form and its order. */
public final class Ids {

  /** The longest id, in characters (Unicode code points). */
  public static final int MAX_LENGTH = 256;

  private Ids() {}

  /**
   * Checks an id.
   *
   * @param what the name of the field, for the message
   * @throws IllegalArgumentException if it is empty, longer than {@value #MAX_LENGTH} characters or
   *     has control characters
   */
  public static String require(String what, String id) {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("Expected " + what + " to be a non-empty id");
    }
    if (id.length() > MAX_LENGTH && id.codePointCount(0, id.length()) > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "Expected %s to have at most %d characters, but it has %d"
              .formatted(what, MAX_LENGTH, id.codePointCount(0, id.length())));
    }
    for (int i = 0; i < id.length(); i++) {
      if (Character.isISOControl(id.charAt(i))) {
        throw new IllegalArgumentException(
            "Expected %s to have no control characters, but character %d is U+%04X"
                .formatted(what, i + 1, (int) id.charAt(i)));
      }
    }
    return id;
  }

  /** Orders ids by Unicode code point, which is also the order of their UTF-8 bytes. */
  public static int compare(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    for (int i = 0; i < shorter; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean surrogates = Character.isSurrogate(x) != Character.isSurrogate(y);
        return surrogates ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
