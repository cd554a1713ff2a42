/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text with its gaps filled, and what was made of that, once. */
public final class Filled {

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");

  private final String text;
  private volatile @Nullable String line;
  private volatile @Nullable String html;

  Filled(String text) {
    this.text = text;
  }

  /** The text, without space around it. */
  public String text() {
    return text;
  }

  /** The text as a subject, in one line: a line end in a name would start another mail header. */
  public String line() {
    String known = line;
    if (known == null) {
      known = SPACE.matcher(text).replaceAll(" ").strip();
      line = known;
    }
    return known;
  }

  /** The text as HTML, in paragraphs. */
  public String html() {
    String known = html;
    if (known == null) {
      known = Html.ofText(text);
      html = known;
    }
    return known;
  }
}
