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

  Rule(Category category, Condition... conditions) {
    this(category, List.of(conditions));
  }

  /** Whether the customer is in the category at an instant. */
  public boolean holds(Instant now) {
    for (int i = 0; i < conditions.size(); i++) {
      if (!conditions.get(i).holds(now)) {
        return false;
      }
    }
    return true;
  }

  /** The first instant after {@code now} at which that may change by time alone; absent = never. */
  @Nullable Instant nextChange(Instant now) {
    Instant earliest = null;
    for (int i = 0; i < conditions.size(); i++) {
      Condition condition = conditions.get(i);
      Instant next = condition.nextChange(now);
      if (next == null && !condition.holds(now)) {
        return null; // time alone never makes the rule hold
      }
      earliest = Condition.earlier(earliest, next);
    }
    return earliest;
  }
}
