/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import dev.lifecycle.event.Category;
import java.util.List;

/** A customer is in the category while all conditions hold. */
public record Rule(Category category, List<Condition> conditions) {

  Rule(Category category, Condition... conditions) {
    this(category, List.of(conditions));
  }

  /** Whether the customer is in the category now. */
  Finding find(Facts facts) {
    return Condition.all(conditions, facts);
  }
}
