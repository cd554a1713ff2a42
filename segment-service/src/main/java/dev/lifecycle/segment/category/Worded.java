/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import dev.lifecycle.event.Category;
import java.util.List;

/** A category with everything that it asks for, in words. */
public record Worded(Category category, List<Need> needs) {

  public Worded {
    needs = List.copyOf(needs);
  }

  Worded(Category category, Need... needs) {
    this(category, List.of(needs));
  }
}
