/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import java.math.BigDecimal;
import java.util.Optional;

/** Exact decimals as tables write them. */
final class Amounts {

  private static final int LONGEST = 64;

  private Amounts() {}

  static Optional<BigDecimal> parse(String text) {
    try {
      return text.length() > LONGEST || text.contains("e") || text.contains("E")
          ? Optional.empty()
          : Optional.of(new BigDecimal(text));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
