/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.customer.Sent;
import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.stream.KeptCustomer;
import dev.lifecycle.campaign.timer.Planned;
import dev.lifecycle.event.Message;
import dev.lifecycle.event.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a customer, campaign by campaign.
 *
 * @param nextAt when something may happen next
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CustomerCampaigns(String customerId, @Nullable Instant nextAt, List<InCampaign> campaigns) {

  /**
   * A customer in one campaign.
   *
   * @param lastEnteredAt the newest entry's instant
   * @param sent the messages of the last days
   * @param stopped the newest messages that were not sent, or not yet, and why
   * @param planned the next anniversary
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record InCampaign(
      String campaign,
      @Nullable Instant lastEnteredAt,
      List<Pending> waiting,
      List<Gone> sent,
      List<Stopped> stopped,
      @Nullable Planned planned) {}

  /** A send to come; {@code held} while the campaign is paused. */
  record Pending(Message.Entry entry, int version, int step, Instant until, boolean held) {}

  /** A message that went out. */
  record Gone(String channel, Instant at) {}

  /** A message that was stopped or put off. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Stopped(int step, Outcome.Kind kind, Outcome.@Nullable Reason reason, Instant at) {}

  static CustomerCampaigns of(KeptCustomer kept) {
    CustomerState state = kept.state();
    var names = new TreeSet<>(state.memory().keySet());
    state.waiting().forEach(waiting -> names.add(waiting.campaign()));
    state.sent().forEach(sent -> names.add(sent.campaign()));
    kept.told().forEach(told -> names.add(told.campaign()));
    return new CustomerCampaigns(
        state.customer().value(),
        state.nextDue(),
        names.stream().map(name -> campaign(name, kept)).toList());
  }

  private static InCampaign campaign(String name, KeptCustomer kept) {
    var memory = kept.state().memoryOf(name);
    return new InCampaign(
        name,
        memory.lastAt(),
        kept.state().waiting().stream()
            .filter(waiting -> waiting.campaign().equals(name))
            .map(CustomerCampaigns::pending)
            .toList(),
        kept.state().sent().stream()
            .filter(sent -> sent.campaign().equals(name))
            .map(CustomerCampaigns::gone)
            .toList(),
        kept.told().stream()
            .filter(told -> told.campaign().equals(name))
            .map(told -> new Stopped(told.step(), told.kind(), told.reason(), told.at()))
            .toList(),
        memory.planned());
  }

  private static Pending pending(Waiting waiting) {
    return new Pending(
        waiting.entry(), waiting.version(), waiting.step(), waiting.actAt(), waiting.held());
  }

  private static Gone gone(Sent sent) {
    return new Gone(sent.channel(), sent.at());
  }
}
