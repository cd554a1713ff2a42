/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import liqp.TemplateContext;
import liqp.filters.Filter;
import org.jspecify.annotations.Nullable;

/**
 * A filter that makes nothing longer than a text may be. The library bounds what is put out only,
 * so that a text which joins a word with itself in a loop would fill the memory.
 */
final class BoundedFilter extends Filter {

  private final Filter filter;

  BoundedFilter(Filter filter) {
    super(filter.getName());
    this.filter = filter;
  }

  @Override
  public @Nullable Object apply(
      @Nullable Object value, TemplateContext context, @Nullable Object... params) {
    requireRoom(expected(value, context, params));
    Object result = filter.apply(value, context, params);
    requireRoom(length(result));
    return result;
  }

  private void requireRoom(long length) {
    if (length > TextCompiler.LONGEST) {
      throw new IllegalArgumentException(
          "Expected a text of at most %s characters, but the filter %s makes one of %s"
              .formatted(TextCompiler.LONGEST, name, length));
    }
  }

  /** What comes of the filters of which one use alone may make far more than they are given. */
  private long expected(
      @Nullable Object value, TemplateContext context, @Nullable Object... params) {
    if (name.equals("replace") && params.length == 2) {
      long found = occurrences(asString(params[0], context), asString(value, context));
      return found * asString(params[1], context).length();
    }
    if (name.equals("join") && params.length == 1) {
      return length(value) * Math.max(1, asString(params[0], context).length());
    }
    return 0;
  }

  private static long occurrences(String search, String text) {
    if (search.isEmpty()) {
      return text.length() + 1L;
    }
    long count = 0;
    for (int at = text.indexOf(search); at >= 0; at = text.indexOf(search, at + search.length())) {
      count++;
    }
    return count;
  }

  /** About how many characters a value has as text. */
  private static long length(@Nullable Object value) {
    return switch (value) {
      case CharSequence text -> text.length();
      case BigDecimal number -> number.precision();
      case Object[] several -> length(Arrays.asList(several));
      case Collection<?> several -> several.stream().mapToLong(each -> 1 + length(each)).sum();
      case Map<?, ?> several -> length(several.values());
      case null, default -> 1;
    };
  }
}
