/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import dev.lifecycle.campaign.customer.Detour;
import dev.lifecycle.campaign.customer.Facts;
import dev.lifecycle.campaign.customer.Hold;
import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Edition;
import dev.lifecycle.campaign.definition.Edition.Publication;
import dev.lifecycle.campaign.definition.Trigger;
import dev.lifecycle.campaign.trigger.Admission;
import dev.lifecycle.campaign.trigger.Candidate;
import dev.lifecycle.event.Category;
import dev.lifecycle.event.Message;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lets candidates into campaigns. */
final class Entering {

  private final Turn turn;

  Entering(Turn turn) {
    this.turn = turn;
  }

  void enter(List<Candidate> candidates) {
    candidates.forEach(this::enter);
  }

  /**
   * Enters a customer who is in the category already where a campaign was published for them too.
   *
   * @param published the campaigns of which the customer does not know so far that they went live
   */
  void enterCurrent(Set<String> published) {
    for (Edition edition : turn.catalog().running()) {
      Publication publication = edition.publication();
      if (publication != null
          && publication.includesCurrent()
          && published.contains(edition.id())
          && edition.campaign().trigger() instanceof Trigger.Enters trigger
          && notEnteredSince(publication.at(), edition.id())) {
        turn.state().categories().stream()
            .filter(trigger.categories()::contains)
            .findFirst()
            .ifPresent(category -> enter(current(edition, publication.at(), category)));
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
            Detour.NONE,
            Hold.NONE,
            candidate.trigger(),
            used(candidate.event(), campaign));
    turn.add(waiting);
    turn.want(new Effect.Entered(campaign.id(), turn.state().customer(), entry));
    new Ending(turn).byExits();
  }

  private boolean notEnteredSince(Instant published, String campaign) {
    Instant last = turn.state().memoryOf(campaign).lastAt();
    return last == null || last.isBefore(published);
  }

  private static Candidate current(Edition edition, Instant published, Category category) {
    return new Candidate(
        edition,
        new Message.Entry("published " + published, published),
        Map.of("category", category.qualifiedName()),
        Map.of());
  }

  private static Map<String, Object> used(Map<String, Object> event, Campaign campaign) {
    if (campaign.eventFields().isEmpty()) {
      return Map.of();
    }
    var used = new HashMap<>(event);
    used.keySet().retainAll(campaign.eventFields());
    return used;
  }
}
