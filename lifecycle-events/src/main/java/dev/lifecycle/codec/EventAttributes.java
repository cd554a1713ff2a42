/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import dev.lifecycle.event.CampaignEarnings;
import dev.lifecycle.event.CampaignSaved;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.Envelope;
import dev.lifecycle.event.LifecycleEvent;
import dev.lifecycle.event.Message;
import dev.lifecycle.event.Outcome;
import dev.lifecycle.event.Population;
import dev.lifecycle.event.PopulationTotals;
import java.time.Instant;

/**
 * The CloudEvents attributes that an event is written with. The id of an event of our own is a
 * function of its content, so that a repeat is recognisable.
 *
 * @param subject also the key of the Kafka record
 */
public record EventAttributes(
    EventType type, String id, String source, String subject, Instant time) {

  public static final String SEGMENT_SERVICE = "/lifecycle/segment-service";
  public static final String CAMPAIGN_SERVICE = "/lifecycle/campaign-service";

  public static EventAttributes of(LifecycleEvent event) {
    EventType type = EventType.of(event);
    return switch (event) {
      case CustomerEvent told -> of(type, told.envelope());
      case CategoryChange change ->
          segments(type, change.id(), change.customer().value(), change.at());
      case Population population ->
          segments(type, "population/" + population.at(), "population", population.at());
      case PopulationTotals totals -> {
        String subject = "totals-" + totals.partition();
        yield segments(type, subject + "/" + totals.at(), subject, totals.at());
      }
      case CampaignSaved saved ->
          campaigns(
              type, saved.campaign() + "/" + saved.version(), saved.campaign(), saved.savedAt());
      case Message message ->
          campaigns(type, message.messageId(), message.customer().value(), message.time());
      case Outcome outcome ->
          campaigns(type, id(outcome), outcome.customer().value(), outcome.at());
      case CampaignEarnings earnings -> {
        String subject = earnings.campaign() + "/" + earnings.partition();
        yield campaigns(type, subject + "/" + earnings.at(), subject, earnings.at());
      }
    };
  }

  private static String id(Outcome outcome) {
    String reason = outcome.reason() == null ? "" : "/" + outcome.reason();
    return outcome.messageId() + "/" + outcome.kind() + reason + "/" + UtcText.of(outcome.at());
  }

  private static EventAttributes of(EventType type, Envelope envelope) {
    return new EventAttributes(
        type, envelope.id(), envelope.source(), envelope.customer().value(), envelope.time());
  }

  private static EventAttributes segments(EventType type, String id, String subject, Instant time) {
    return new EventAttributes(type, id, SEGMENT_SERVICE, subject, time);
  }

  private static EventAttributes campaigns(
      EventType type, String id, String subject, Instant time) {
    return new EventAttributes(type, id, CAMPAIGN_SERVICE, subject, time);
  }
}
