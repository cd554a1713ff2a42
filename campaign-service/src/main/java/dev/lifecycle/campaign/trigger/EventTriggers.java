/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.trigger;

import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.campaign.definition.Edition;
import dev.lifecycle.campaign.definition.EventType;
import dev.lifecycle.campaign.definition.RelatedProducts;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.Envelope;
import dev.lifecycle.event.Message;
import dev.lifecycle.fact.EventKey;
import java.util.List;
import java.util.Map;

/** The campaigns that an event would enter a customer in. */
public final class EventTriggers {

  private EventTriggers() {}

  /**
   * The candidates, in order of campaign id, of the campaigns that were live when it happened;
   * their conditions are not looked at yet.
   */
  public static List<Candidate> match(
      CustomerEvent event, Catalog catalog, RelatedProducts related) {
    List<Edition> editions = editions(event, catalog);
    if (editions.isEmpty()) {
      return List.of();
    }
    Envelope envelope = event.envelope();
    var entry = new Message.Entry(entryId(envelope), envelope.time());
    Map<String, Object> fields = EventFields.of(event, related);
    return editions.stream()
        .map(edition -> new Candidate(edition, entry, Map.of(), fields))
        .toList();
  }

  /** The event's id and source; the last {@code @} is between them, so a source has none here. */
  private static String entryId(Envelope envelope) {
    String source = envelope.source();
    String escaped = source.contains("@") ? source.replace("%", "%25").replace("@", "%40") : source;
    return envelope.id() + "@" + escaped;
  }

  /**
   * Whether the event that made an entry comes after another event.
   *
   * @param entry as {@link #match} made it
   */
  public static boolean comesAfter(Message.Entry entry, EventKey other) {
    String id = entry.id();
    int end = id.lastIndexOf('@');
    return end > 0
        && new EventKey(entry.at(), id.substring(0, end), source(id.substring(end + 1)))
                .compareTo(other)
            > 0;
  }

  private static String source(String escaped) {
    return escaped.contains("%40") ? escaped.replace("%40", "@").replace("%25", "%") : escaped;
  }

  private static List<Edition> editions(CustomerEvent event, Catalog catalog) {
    EventType type = EventType.of(event);
    return type == null
        ? List.of()
        : catalog.triggers().on(type).stream()
            .filter(edition -> edition.liveAt(event.time()))
            .toList();
  }
}
