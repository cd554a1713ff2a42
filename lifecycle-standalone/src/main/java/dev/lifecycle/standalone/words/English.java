/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.words;

import java.util.Locale;

/** English sentences, with their numbers in English too, whatever the machine's language is. */
public final class English {

  private English() {}

  /** A format filled in, as {@link String#format} does. */
  @SuppressWarnings("AnnotateFormatMethod")
  public static String text(String format, Object... values) {
    return String.format(Locale.ENGLISH, format, values);
  }

  /** 1,234. */
  public static String number(long number) {
    return text("%,d", number);
  }

  /** 1 customer, 2 customers. */
  public static String plural(long count, String one, String many) {
    return number(count) + " " + (count == 1 ? one : many);
  }
}
