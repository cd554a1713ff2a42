/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.change;

import dev.lifecycle.event.Category;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The categories a customer holds, each with the instant it was entered; never changes. */
public final class Held {

  public static final Held NOTHING = of(Map.of());

  private final Set<Category> categories;
  private final Instant[] since;

  /** The instants are in the order of the categories. */
  private Held(EnumSet<Category> categories, Instant[] since) {
    this.categories = Collections.unmodifiableSet(categories);
    this.since = since;
  }

  /** Holds these categories. */
  public static Held of(Map<Category, Instant> since) {
    var byCategory = new EnumMap<Category, Instant>(Category.class);
    byCategory.putAll(since);
    var categories = EnumSet.noneOf(Category.class);
    categories.addAll(byCategory.keySet());
    return new Held(categories, byCategory.values().toArray(Instant[]::new));
  }

  /** Each category with the instant it was entered. */
  public Map<Category, Instant> since() {
    var byCategory = new EnumMap<Category, Instant>(Category.class);
    int i = 0;
    for (Category category : categories) {
      byCategory.put(category, since[i++]);
    }
    return byCategory;
  }

  /** The categories alone. */
  public Set<Category> categories() {
    return categories;
  }

  /** What is held once these categories are, from an instant on. */
  Held becoming(EnumSet<Category> next, Instant at) {
    var entered = new Instant[next.size()];
    var known = categories.iterator();
    Category last = null;
    int place = -1;
    int i = 0;
    for (Category category : next) {
      while (known.hasNext() && (last == null || last.compareTo(category) < 0)) {
        last = known.next();
        place++;
      }
      entered[i++] = last == category ? since[place] : at;
    }
    return new Held(next, entered);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Held held
        && categories.equals(held.categories)
        && Arrays.equals(since, held.since);
  }

  @Override
  public int hashCode() {
    return 31 * categories.hashCode() + Arrays.hashCode(since);
  }

  @Override
  public String toString() {
    return since().toString();
  }
}
