/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** HTML that is safe to show. */
public final class Html {

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
  public static @Nullable Object escaped(@Nullable Object value) {
    return Nested.mapped(value, each -> each instanceof String text ? escape(text) : each);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
