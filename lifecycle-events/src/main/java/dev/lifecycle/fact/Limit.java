/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.fact;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * How much of a list is kept.
 *
 * @param most elements
 * @param characters of text in all of them together
 */
public record Limit(int most, int characters) {

  /** How many of the oldest elements have to go so that the rest is within the limit. */
  public <T> int excess(List<T> oldestFirst, ToIntFunction<T> text) {
    int left = characters;
    int kept = 0;
    while (kept < Math.min(most, oldestFirst.size())) {
      left -= text.applyAsInt(oldestFirst.get(oldestFirst.size() - 1 - kept));
      if (left < 0) {
        break;
      }
      kept++;
    }
    return oldestFirst.size() - kept;
  }
}
