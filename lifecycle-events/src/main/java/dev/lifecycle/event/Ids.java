/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.event;

import org.jspecify.annotations.Nullable;

/** What every id has in common: its allowed form and its order. */
public final class Ids {

  /** The longest id, in characters (Unicode code points). */
  public static final int MAX_LENGTH = 256;

  private Ids() {}

  /** What is wrong with an id, as the end of "but it …"; null where nothing is. */
  public static @Nullable String fault(String id) {
    return id.isEmpty() ? "is empty" : TextFaults.ofLine(id, MAX_LENGTH);
  }

  /**
   * Checks an id.
   *
   * @param what the name of the field, for the message
   * @throws IllegalArgumentException if it is empty, longer than {@value #MAX_LENGTH} characters,
   *     or has control characters or half of a surrogate pair
   */
  public static String require(String what, String id) {
    String fault = fault(id);
    if (fault != null) {
      throw new IllegalArgumentException(
          "Expected %s to be an id of 1 to %s characters, but it %s"
              .formatted(what, MAX_LENGTH, fault));
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
