/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values within lists and maps. */
public final class Nested {

  private Nested() {}

  /** The same lists and maps, with what a function makes of each value in them; keys stay. */
  public static @Nullable Object mapped(
      @Nullable Object value, Function<@Nullable Object, @Nullable Object> making) {
    return switch (value) {
      case Collection<?> several -> several.stream().map(each -> mapped(each, making)).toList();
      case Map<?, ?> several -> {
        var copy = new LinkedHashMap<Object, @Nullable Object>();
        several.forEach((key, each) -> copy.put(key, mapped(each, making)));
        yield copy;
      }
      case null, default -> making.apply(value);
    };
  }
}
