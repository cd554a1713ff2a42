/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import dev.lifecycle.campaign.customer.Facts;
import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Edition;
import dev.lifecycle.campaign.definition.Rules;
import dev.lifecycle.campaign.definition.Trigger;
import dev.lifecycle.campaign.trigger.Admission;
import dev.lifecycle.campaign.trigger.Candidate;
import dev.lifecycle.event.Category;
import dev.lifecycle.event.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lets candidates into campaigns. */
final class Entering {

  private final Turn turn;

  Entering(Turn turn) {
    this.turn = turn;
  }

  void enter(List<Candidate> candidates) {
    candidates.forEach(this::enter);
  }

  /** Enters those who are in the category already where a campaign was published for them too. */
  void enterCurrent() {
    for (Edition edition : turn.catalog().running()) {
      if (edition.campaign().rules().onPublish() == Rules.OnPublish.INCLUDE_CURRENT
          && edition.campaign().trigger() instanceof Trigger.Enters trigger
          && !edition.liveSince().equals(Instant.MIN)
          && notEnteredSince(edition)) {
        turn.state().categories().stream()
            .filter(trigger.categories()::contains)
            .findFirst()
            .ifPresent(category -> enter(current(edition, category)));
      }
    }
  }

  private void enter(Candidate candidate) {
    Facts facts = turn.facts(candidate.entry(), candidate.event());
    Admission.Answer answer = Admission.decide(candidate, facts, turn.times());
    String id = candidate.edition().id();
    if (answer.failure() != null) {
      turn.want(new Effect.ConditionFailed(id, turn.state().customer(), answer.failure()));
    }
    if (answer.admitted()) {
      admit(candidate);
    }
  }

  private void admit(Candidate candidate) {
    Campaign campaign = candidate.edition().campaign();
    Message.Entry entry = candidate.entry();
    turn.remember(campaign.id(), turn.state().memoryOf(campaign.id()).with(entry.id(), entry.at()));
    int step = campaign.sendAfter(0);
    var waiting =
        new Waiting(
            campaign.id(),
            candidate.edition().version(),
            entry,
            step,
            turn.times().plus(entry.at(), campaign.waitBefore(step)),
            null,
            false,
            candidate.trigger(),
            used(candidate.event(), campaign));
    turn.add(waiting);
    turn.want(new Effect.Entered(campaign.id(), turn.state().customer(), entry));
    new Ending(turn).byEvents();
  }

  private boolean notEnteredSince(Edition edition) {
    Instant last = turn.state().memoryOf(edition.id()).lastAt();
    return last == null || last.isBefore(edition.liveSince());
  }

  private static Candidate current(Edition edition, Category category) {
    return new Candidate(
        edition,
        new Message.Entry("published " + edition.liveSince(), edition.liveSince()),
        Map.of("category", category.qualifiedName()),
        Map.of());
  }

  private static Map<String, Object> used(Map<String, Object> event, Campaign campaign) {
    return event.entrySet().stream()
        .filter(field -> campaign.eventFields().contains(field.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
