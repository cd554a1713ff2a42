/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.benchmarks;

import java.util.Locale;

/** What a benchmark has to say. */
final class Say {

  private Say() {}

  @SuppressWarnings("AnnotateFormatMethod")
  static void line(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
