/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.event.Outcome;
import dev.lifecycle.streams.EventMetrics;
import dev.lifecycle.streams.TimerMetrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** The campaign service's numbers: events, timers, and what became of messages. */
public final class CampaignMetrics {

  private static final String SERVICE = "campaign";

  private final MeterRegistry registry;
  private final EventMetrics events;
  private final TimerMetrics timers;
  private final Counter refused;

  public CampaignMetrics(MeterRegistry registry) {
    this.registry = registry;
    events = new EventMetrics(registry, SERVICE);
    timers = new TimerMetrics(registry, SERVICE);
    refused =
        Counter.builder("lifecycle.campaigns.refused")
            .description("Saved campaigns that could not be used")
            .register(registry);
  }

  EventMetrics events() {
    return events;
  }

  TimerMetrics timers() {
    return timers;
  }

  void refusedCampaign() {
    refused.increment();
  }

  void entered(String campaign) {
    Counter.builder("lifecycle.entries")
        .description("Entries of customers into campaigns")
        .tag("campaign", campaign)
        .register(registry)
        .increment();
  }

  void conditionFailed(String campaign) {
    Counter.builder("lifecycle.conditions.failed")
        .description("Conditions of campaigns that could not be worked out, and so did not hold")
        .tag("campaign", campaign)
        .register(registry)
        .increment();
  }

  /** Counts what became of a message. */
  public void outcome(Outcome outcome) {
    Outcome.Reason reason = outcome.reason();
    Counter.builder("lifecycle.messages")
        .description("Messages by what became of them")
        .tag("campaign", outcome.campaign())
        .tag("outcome", outcome.kind().name())
        .tag("reason", reason == null ? "none" : reason.name())
        .register(registry)
        .increment();
  }
}
