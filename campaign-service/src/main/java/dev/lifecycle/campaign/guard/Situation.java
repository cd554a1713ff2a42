/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.guard;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.customer.Facts;
import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Edition;
import dev.lifecycle.campaign.definition.Rules;
import dev.lifecycle.campaign.definition.Step;
import dev.lifecycle.campaign.timer.LocalTimes;
import java.time.Instant;

/**
 * A send that is due.
 *
 * @param campaign the version that the entry goes by
 * @param edition the newest one: whether the campaign runs at present, and since when
 * @param limits what limits the sending of every campaign
 */
public record Situation(
    Campaign campaign,
    Step.Send send,
    Waiting waiting,
    Edition edition,
    Facts facts,
    LocalTimes times,
    Limits limits) {

  /** Whether caps, quiet hours and consent to marketing matter. */
  public boolean marketing() {
    return campaign.rules().kind() == Rules.Kind.MARKETING;
  }

  /** The same send to a customer in another state. */
  Situation with(CustomerState state) {
    var others = new Facts(state, facts.business(), facts.now(), facts.entry(), facts.event());
    return new Situation(campaign, send, waiting, edition, others, times, limits);
  }

  /** The first instant, at or after one, at which quiet hours let the message go. */
  Instant free(Instant instant) {
    return marketing() ? limits.quietHours().free(instant, times.calendar().zone()) : instant;
  }
}
