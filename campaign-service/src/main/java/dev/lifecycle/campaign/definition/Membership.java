/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import dev.lifecycle.event.Category;
import java.util.Set;

/** The categories somebody is in. */
public record Membership(Set<Category> categories) {

  /** Whether a category, such as {@code lifecycle:NEW}, is among them. */
  public boolean in(String qualifiedName) {
    return Category.named(qualifiedName).filter(categories::contains).isPresent();
  }
}
