/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.customer.Told;
import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.stream.KeptCustomer;
import dev.lifecycle.campaign.timer.Planned;
import dev.lifecycle.campaign.why.Explanation;
import dev.lifecycle.campaign.why.Standing;
import dev.lifecycle.event.Message;
import dev.lifecycle.event.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer in every campaign: what was sent, what waits until when, what was stopped by what,
 * what comes next, or why nothing started.
 *
 * @param erasedAt when all that was known before was forgotten
 * @param nextAt when something may happen next
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CustomerCampaigns(
    String customerId,
    @Nullable Instant erasedAt,
    @Nullable Instant nextAt,
    List<InCampaign> campaigns) {

  /**
   * A customer in one campaign.
   *
   * @param because how the customer stands, in words, with the facts, in the customer's time zone
   * @param heldOut whether the customer would get nothing if they entered now, to be compared with
   * @param lastEnteredAt the newest entry's instant
   * @param sent the newest messages
   * @param stopped the newest messages that were not sent, or not yet, and why
   * @param planned the next entry that a date or a time will make
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record InCampaign(
      String campaign,
      Standing standing,
      String because,
      boolean heldOut,
      @Nullable Instant lastEnteredAt,
      List<Pending> waiting,
      List<Gone> sent,
      List<Stopped> stopped,
      @Nullable Planned planned) {}

  /**
   * A send to come.
   *
   * @param step the number that its message will have
   * @param held whether it was due while the campaign did not run, and waits until it does
   */
  record Pending(
      Message.Entry entry, int version, int step, Instant dueAt, Instant until, boolean held) {}

  /** A message that went out. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Gone(@Nullable String messageId, int step, @Nullable String channel, Instant at) {}

  /** A message that was stopped or put off. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Stopped(
      @Nullable String messageId,
      int step,
      Outcome.Kind kind,
      Outcome.@Nullable Reason reason,
      @Nullable String because,
      Instant at) {}

  static CustomerCampaigns of(KeptCustomer kept, List<Explanation> explained) {
    CustomerState state = kept.state();
    return new CustomerCampaigns(
        state.customer().value(),
        state.erased() == null ? null : state.erased().time(),
        state.nextDue(),
        explained.stream().map(each -> campaign(each, kept)).toList());
  }

  private static InCampaign campaign(Explanation explained, KeptCustomer kept) {
    List<Told> told =
        kept.told().stream().filter(each -> each.campaign().equals(explained.campaign())).toList();
    return new InCampaign(
        explained.campaign(),
        explained.standing(),
        explained.because(),
        explained.heldOut(),
        explained.enteredAt(),
        kept.state().waiting().stream()
            .filter(waiting -> waiting.campaign().equals(explained.campaign()))
            .map(CustomerCampaigns::pending)
            .toList(),
        told.stream().filter(Told::sent).map(CustomerCampaigns::gone).toList(),
        told.stream().filter(each -> !each.sent()).map(CustomerCampaigns::stopped).toList(),
        explained.planned());
  }

  private static Pending pending(Waiting waiting) {
    return new Pending(
        waiting.entry(),
        waiting.version(),
        waiting.number(),
        waiting.dueAt(),
        waiting.actAt(),
        waiting.held());
  }

  private static Gone gone(Told told) {
    return new Gone(told.messageId(), told.step(), told.channel(), told.at());
  }

  private static Stopped stopped(Told told) {
    return new Stopped(
        told.messageId(), told.step(), told.kind(), told.reason(), told.detail(), told.at());
  }
}
