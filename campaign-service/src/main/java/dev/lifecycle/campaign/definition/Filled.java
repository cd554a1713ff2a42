/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A text with its gaps filled, and what was made of that, once. */
public final class Filled {

  private final String text;
  private volatile @Nullable String made;

  Filled(String text) {
    this.text = text;
  }

  /** The text, without space around it. */
  public String text() {
    return text;
  }

  /** What the text is made into, such as HTML; for one text always the same is to be asked for. */
  public String made(UnaryOperator<String> making) {
    String known = made;
    if (known == null) {
      known = making.apply(text);
      made = known;
    }
    return known;
  }
}
