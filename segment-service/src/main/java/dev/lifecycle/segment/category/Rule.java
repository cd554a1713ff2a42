/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import dev.lifecycle.event.Category;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer is in the category while all conditions hold. */
public record Rule(Category category, List<Condition> conditions) {

  Rule(Category category, Condition only) {
    this(category, List.of(only));
  }

  Rule(Category category, Condition first, Condition second) {
    this(category, List.of(first, second));
  }

  Rule(Category category, Condition first, Condition second, Condition third) {
    this(category, List.of(first, second, third));
  }

  /** Whether the customer is in the category now. */
  public boolean holds() {
    for (int i = 0; i < conditions.size(); i++) {
      if (!conditions.get(i).holds()) {
        return false;
      }
    }
    return true;
  }

  /** The first instant after now at which that may change by time alone; absent = never. */
  @Nullable Instant changes() {
    Instant earliest = null;
    for (int i = 0; i < conditions.size(); i++) {
      Condition condition = conditions.get(i);
      if (condition.changes() == null && !condition.holds()) {
        return null; // time alone never makes the rule hold
      }
      earliest = Condition.earlier(earliest, condition.changes());
    }
    return earliest;
  }
}
