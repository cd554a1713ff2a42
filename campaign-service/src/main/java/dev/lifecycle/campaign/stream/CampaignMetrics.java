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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The campaign service's numbers: events, timers, and what became of messages. */
public final class CampaignMetrics {

  /** Tells this service apart from others, in every meter of it. */
  public static final String SERVICE = "campaign";

  private final MeterRegistry registry;
  private final EventMetrics events;
  private final TimerMetrics timers;
  private final Counter refused;
  private final Map<String, Counter> entered = new ConcurrentHashMap<>();
  private final Map<Became, Counter> became = new ConcurrentHashMap<>();

  public CampaignMetrics(MeterRegistry registry) {
    this.registry = registry;
    events = new EventMetrics(registry, SERVICE);
    timers = new TimerMetrics(registry, SERVICE);
    refused =
        Counter.builder("lifecycle.campaigns.refused")
            .description("Saved campaigns that could not be used")
            .register(registry);
  }

  /** What became of messages that are counted together. */
  private record Became(String campaign, Outcome.Kind outcome, Outcome.@Nullable Reason reason) {}

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
    entered.computeIfAbsent(campaign, this::entries).increment();
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
    became
        .computeIfAbsent(
            new Became(outcome.campaign(), outcome.kind(), outcome.reason()), this::messages)
        .increment();
  }

  private Counter entries(String campaign) {
    return Counter.builder("lifecycle.entries")
        .description("Entries of customers into campaigns")
        .tag("campaign", campaign)
        .register(registry);
  }

  private Counter messages(Became became) {
    Outcome.Reason reason = became.reason();
    return Counter.builder("lifecycle.messages")
        .description("Messages by what became of them")
        .tag("campaign", became.campaign())
        .tag("outcome", became.outcome().name())
        .tag("reason", reason == null ? "none" : reason.name())
        .register(registry);
  }
}
