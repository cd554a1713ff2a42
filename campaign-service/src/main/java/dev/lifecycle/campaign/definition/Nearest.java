/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import dev.lifecycle.setting.Names;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds what somebody may have meant by a misspelt name. */
final class Nearest {

  private Nearest() {}

  /** "; did you mean X?" for the nearest of the names, or nothing where none is near. */
  static String hint(String found, Collection<String> names) {
    return names.stream()
        .filter(name -> Names.near(found, name))
        .min(Comparator.comparingInt(name -> distance(found, name)))
        .map("; did you mean %s?"::formatted)
        .orElse("");
  }

  private static int distance(String from, String to) {
    return Names.distance(from.toLowerCase(Locale.ROOT), to.toLowerCase(Locale.ROOT));
  }
}
