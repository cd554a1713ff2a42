/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.profile;

import dev.lifecycle.event.CustomerEvent.Visit;
import dev.lifecycle.fact.EventKey;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a customer's older recommendations and activities, once there are too many to
 * keep each of them ({@link Bounds}).
 *
 * @param recommendations how many are gone
 * @param recommendedUpTo the newest of these; absent where none is gone
 * @param activities how many are gone, by name; of those that points are given for
 * @param activeUpTo the newest of these; absent where none is gone
 */
public record Aged(
    int recommendations,
    @Nullable EventKey recommendedUpTo,
    Map<String, Integer> activities,
    @Nullable EventKey activeUpTo) {

  public static final Aged NOTHING = new Aged(0, null, Map.of(), null);

  public Aged {
    activities = Map.copyOf(activities);
  }

  /** Whether an activity gives points each time, so that repeats have to be told apart. */
  static boolean counts(String activity) {
    return activity.equals(Visit.EVENT_ATTENDED)
        || activity.equals(Visit.CHECK_IN)
        || activity.equals(Visit.APP_INSTALLED);
  }

  boolean coversRecommendation(EventKey event) {
    return recommendedUpTo != null && event.compareTo(recommendedUpTo) <= 0;
  }

  boolean coversActivity(EventKey event) {
    return activeUpTo != null && event.compareTo(activeUpTo) <= 0;
  }

  Aged withRecommendations(int more, EventKey upTo) {
    return new Aged(recommendations + more, upTo, activities, activeUpTo);
  }

  Aged withActivity(String name, EventKey upTo) {
    var counts = new TreeMap<>(activities);
    counts.merge(name, 1, Integer::sum);
    return new Aged(recommendations, recommendedUpTo, counts, upTo);
  }

  /** What is left when everything up to an event is forgotten; counts cannot be told apart. */
  Aged since(EventKey erasure) {
    boolean recommended = coversRecommendation(erasure);
    boolean active = coversActivity(erasure);
    return new Aged(0, recommended ? recommendedUpTo : null, Map.of(), active ? activeUpTo : null);
  }
}
