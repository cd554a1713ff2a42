/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.testing;

import java.util.List;

/** What stands outside a pure package. */
public final class Technologies {

  private static final List<String> PACKAGES =
      List.of(
          "org.springframework..",
          "org.apache.kafka..",
          "tools.jackson..",
          "io.micrometer..",
          "org.slf4j..",
          "dev.lifecycle.streams..");

  private Technologies() {}

  /** Their packages, as ArchUnit writes them. */
  public static String[] packages() {
    return PACKAGES.toArray(String[]::new);
  }
}
