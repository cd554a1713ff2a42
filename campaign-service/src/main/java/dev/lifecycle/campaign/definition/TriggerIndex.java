/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import dev.lifecycle.event.Category;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The campaigns that enter and send, by what enters customers in them; each list by id. */
public final class TriggerIndex {

  private final Map<Category, List<Edition>> entering = new EnumMap<>(Category.class);
  private final Map<Category, List<Edition>> leaving = new EnumMap<>(Category.class);
  private final Map<EventType, List<Edition>> events = new EnumMap<>(EventType.class);
  private final List<Edition> planned = new ArrayList<>();

  TriggerIndex(List<Edition> running) {
    running.forEach(this::add);
  }

  private void add(Edition edition) {
    switch (edition.campaign().trigger()) {
      case Trigger.Enters(var categories) ->
          categories.forEach(category -> under(entering, category).add(edition));
      case Trigger.Leaves(var categories) ->
          categories.forEach(category -> under(leaving, category).add(edition));
      case Trigger.Event(var type, var where) -> under(events, type).add(edition);
      case Trigger.Anniversary anniversary -> planned.add(edition);
      case Trigger.Inactive inactive -> planned.add(edition);
      case Trigger.Expiry expiry -> planned.add(edition);
      case Trigger.CalendarDay day -> planned.add(edition);
      case Trigger.Cron cron -> planned.add(edition);
    }
  }

  /** Those for which entering a category counts. */
  public List<Edition> entering(Category category) {
    return entering.getOrDefault(category, List.of());
  }

  /** Those for which leaving a category counts. */
  public List<Edition> leaving(Category category) {
    return leaving.getOrDefault(category, List.of());
  }

  /** Those that an event of a type enters. */
  public List<Edition> on(EventType type) {
    return events.getOrDefault(type, List.of());
  }

  /** Those that wait for a date or a time. */
  public List<Edition> planned() {
    return planned;
  }

  private static <K> List<Edition> under(Map<K, List<Edition>> index, K key) {
    return index.computeIfAbsent(key, _ -> new ArrayList<>());
  }
}
