/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Facts about the whole population at one instant, and the values the rules go by from then on
 * (segmentation.md, "Facts about the whole population").
 *
 * @param at the instant (a midnight of the business zone)
 * @param taken what was found; an absent value could not be taken
 * @param inForce what the rules go by; an absent value was never taken so far
 * @param customers how many customers there are
 * @param sizes how many customers each category has; all categories are present
 */
public record Population(
    Instant at, Values taken, Values inForce, long customers, Map<Category, Long> sizes)
    implements LifecycleEvent {

  public Population {
    var copy = new EnumMap<Category, Long>(Category.class);
    for (Category category : Category.values()) {
      copy.put(category, sizes.getOrDefault(category, 0L));
    }
    sizes = Collections.unmodifiableMap(copy);
  }

  /**
   * G, and the lowest annual revenues of the classes A and B.
   *
   * @param gap G, exact
   */
  public record Values(
      @Nullable Gap gap, @Nullable BigDecimal aFloor, @Nullable BigDecimal bFloor) {

    public static final Values NONE = new Values(null, null, null);
  }

  /**
   * The average time to the next purchase, {@code days / intervals} days.
   *
   * @param days Σ(date(last) − date(first)) of the repeat customers
   * @param intervals Σ(n − 1) of the same, more than 0
   */
  public record Gap(long days, long intervals) {

    public Gap {
      if (days < 0 || intervals <= 0) {
        throw new IllegalArgumentException(
            "Expected a gap of 0 or more days over 1 or more intervals, but got %s over %s"
                .formatted(days, intervals));
      }
    }
  }
}
