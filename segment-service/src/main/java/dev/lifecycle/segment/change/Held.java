/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.change;

import dev.lifecycle.event.Category;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The categories a customer holds, each with the instant it was entered; never changes. */
public final class Held {

  public static final Held NOTHING = new Held(new EnumMap<>(Category.class));

  private final Map<Category, Instant> since;

  private Held(EnumMap<Category, Instant> since) {
    this.since = Collections.unmodifiableMap(since);
  }

  /** Holds these categories. */
  public static Held of(Map<Category, Instant> since) {
    var copy = new EnumMap<Category, Instant>(Category.class);
    copy.putAll(since);
    return new Held(copy);
  }

  /** Each category with the instant it was entered. */
  public Map<Category, Instant> since() {
    return since;
  }

  /** The categories alone. */
  public Set<Category> categories() {
    return since.keySet();
  }

  /** What is held once these categories are, from an instant on. */
  Held becoming(Set<Category> categories, Instant at) {
    var next = new EnumMap<Category, Instant>(Category.class);
    for (Category category : categories) {
      next.put(category, since.getOrDefault(category, at));
    }
    return new Held(next);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Held held && since.equals(held.since);
  }

  @Override
  public int hashCode() {
    return since.hashCode();
  }

  @Override
  public String toString() {
    return since.toString();
  }
}
