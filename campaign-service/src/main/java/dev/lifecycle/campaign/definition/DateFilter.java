/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import liqp.TemplateContext;
import liqp.filters.Filter;
import liqp.parser.Flavor;
import org.jspecify.annotations.Nullable;

/**
 * The library's {@code date}, which remembers days that it has written: each takes long. For one
 * text, and so for one at a time.
 */
final class DateFilter extends Filter {

  private static final String NAME = "date";
  private static final Filter LIBRARY = Flavor.LIQUID.getFilters().get(NAME);

  /** What is written of a day whatever the time. */
  private static final Pattern DAY_ONLY = Pattern.compile("([^%]|%-?[dmYyBbAaj])*");

  private static final int REMEMBERED = 256;

  private final Map<Day, Object> written =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Day, Object> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Day(LocalDate date, String pattern) {}

  DateFilter() {
    super(NAME);
  }

  @Override
  public @Nullable Object apply(
      @Nullable Object value, TemplateContext context, @Nullable Object... params) {
    if (value instanceof ZonedDateTime at
        && params.length == 1
        && params[0] instanceof String pattern
        && DAY_ONLY.matcher(pattern).matches()) {
      return written.computeIfAbsent(
          new Day(at.toLocalDate(), pattern), _ -> LIBRARY.apply(value, context, params));
    }
    return LIBRARY.apply(value, context, params);
  }
}
