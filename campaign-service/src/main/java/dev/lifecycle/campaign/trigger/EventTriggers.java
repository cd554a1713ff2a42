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
import java.util.List;
import java.util.Map;

/** The campaigns that an event would enter a customer in. */
public final class EventTriggers {

  private EventTriggers() {}

  /** The candidates, in order of campaign id; their conditions are not looked at yet. */
  public static List<Candidate> match(
      CustomerEvent event, Catalog catalog, RelatedProducts related) {
    EventType type = EventType.of(event);
    return type == null
        ? List.of()
        : catalog.triggers().on(type).stream()
            .map(edition -> candidate(event, edition, related))
            .toList();
  }

  private static Candidate candidate(
      CustomerEvent event, Edition edition, RelatedProducts related) {
    Envelope envelope = event.envelope();
    return new Candidate(
        edition,
        new Message.Entry(envelope.id() + "@" + envelope.source(), envelope.time()),
        Map.of(),
        EventFields.of(event, related));
  }
}
