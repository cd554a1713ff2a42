/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.why;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.customer.Told;
import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Condition;
import dev.lifecycle.campaign.definition.Rules.Apply;
import dev.lifecycle.campaign.definition.Step;
import dev.lifecycle.campaign.message.MessageIds;
import dev.lifecycle.event.Outcome.Kind;
import java.time.Instant;
import java.util.List;

/**
 * Sends that were passed over, since their condition did not hold: those of which nothing was told,
 * where all that was told since is kept.
 *
 * @param told what became of the newest messages of all campaigns, oldest first
 */
record PassedOver(CustomerState state, List<Told> told) {

  /** A sentence that follows one about an entry that waits, or nothing. */
  String of(Waiting waiting, Campaign campaign) {
    if (campaign.rules().apply() == Apply.NOW || !complete(waiting.entry().at())) {
      return "";
    }
    List<String> steps =
        campaign.sends().stream()
            .filter(place -> place < waiting.step() && conditional(campaign, place))
            .filter(place -> untold(waiting, place))
            .map(String::valueOf)
            .toList();
    return switch (steps.size()) {
      case 0 -> "";
      case 1 ->
          " Step %s was passed over: its condition (when) did not hold."
              .formatted(steps.getFirst());
      default ->
          " Steps %s were passed over: their conditions (when) did not hold."
              .formatted(TriggerWords.listed(steps, "and"));
    };
  }

  /** A sentence about the newest entry of a campaign in which nothing waits, or nothing. */
  String ofNewest(String campaign) {
    Instant last = state.memoryOf(campaign).lastAt();
    return last == null || !complete(last) || toldSince(last, campaign)
        ? ""
        : " Nothing was sent for the entry at %s: the condition (when) of no step held."
            .formatted(last);
  }

  /** An erasure forgets what was told, also of what came after it where it came late. */
  private boolean complete(Instant since) {
    return state.erased() == null
        && told.stream().noneMatch(each -> each.messageId() == null)
        && Told.complete(told, since);
  }

  private boolean untold(Waiting waiting, int step) {
    String id = MessageIds.of(waiting.campaign(), waiting.entry().id(), step, state.customer());
    return told.stream().noneMatch(each -> isOver(each) && id.equals(each.messageId()));
  }

  private boolean toldSince(Instant instant, String campaign) {
    return told.stream()
        .filter(each -> each.campaign().equals(campaign) && isOver(each))
        .anyMatch(each -> !each.at().isBefore(instant));
  }

  private static boolean isOver(Told told) {
    return told.kind() != Kind.DEFERRED;
  }

  private static boolean conditional(Campaign campaign, int place) {
    return campaign
        .send(place)
        .map(Step.Send::when)
        .filter(when -> !when.equals(Condition.ALWAYS))
        .isPresent();
  }
}
