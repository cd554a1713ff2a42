/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.message;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** HTML that is safe to show. */
final class Html {

  private static final Pattern BLANK_LINES = Pattern.compile("\\R\\s*\\R");
  private static final Pattern LINE_END = Pattern.compile("\\R");

  private Html() {}

  /** A text as paragraphs: a blank line starts the next, a line end is one. */
  static String ofText(String text) {
    return Arrays.stream(BLANK_LINES.split(text.strip()))
        .map(paragraph -> LINE_END.matcher(escape(paragraph.strip())).replaceAll("<br>\n"))
        .collect(Collectors.joining("</p>\n<p>", "<p>", "</p>\n"));
  }

  /** The same values with all text escaped, within lists and maps too. */
  static @Nullable Object escaped(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text -> escape(text);
      case List<?> list -> list.stream().map(Html::escaped).toList();
      case Map<?, ?> map -> {
        var copy = new LinkedHashMap<Object, Object>();
        map.forEach((key, member) -> copy.put(key, escaped(member)));
        yield copy;
      }
      default -> value;
    };
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
