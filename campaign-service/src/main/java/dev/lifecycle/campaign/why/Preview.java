/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.why;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.customer.Facts;
import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.campaign.definition.Share;
import dev.lifecycle.campaign.definition.Trigger;
import dev.lifecycle.campaign.flow.CampaignDecider;
import dev.lifecycle.campaign.flow.Decision;
import dev.lifecycle.campaign.flow.Effect;
import dev.lifecycle.campaign.timer.Planned;
import dev.lifecycle.event.Outcome;
import dev.lifecycle.event.Outcome.Kind;
import dev.lifecycle.fact.Calendar;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What saving a campaign would do to customers at once: found out by doing it to a copy of their
 * state.
 */
public final class Preview {

  private final CampaignDecider decider;
  private final Catalog after;
  private final Campaign campaign;
  private final Set<String> published;
  private final Instant now;

  /**
   * Looks ahead.
   *
   * @param before the campaigns in force
   * @param campaign as it would be saved
   * @param now when it would be saved
   */
  public Preview(CampaignDecider decider, Catalog before, Campaign campaign, Instant now) {
    this.decider = decider;
    this.campaign = campaign;
    this.now = now;
    this.after = before.with(campaign, before.nextVersion(campaign.id()), now);
    this.published =
        now.equals(after.publications().get(campaign.id())) ? Set.of(campaign.id()) : Set.of();
  }

  /** Whether it would enter those who are in its category. */
  public boolean includesCurrent() {
    return !published.isEmpty() && campaign.trigger() instanceof Trigger.Enters;
  }

  /** What it would do to a customer. */
  public Foreseen of(CustomerState state) {
    Decision decision = decider.onCatalog(state, after, published, now);
    List<Waiting> before = waiting(state);
    List<Waiting> later = waiting(decision.next());
    Fate fate = fate(state, decision);
    return new Foreseen(
        fate,
        before.size(),
        (int) later.stream().filter(each -> moved(each, before)).count(),
        (int) decision.effects().stream().filter(this::stops).count(),
        fate == Fate.PLANNED ? plannedAt(decision.next()) : null);
  }

  private Fate fate(CustomerState state, Decision decision) {
    if (decision.effects().stream().anyMatch(this::enters)) {
      return Share.heldOut(campaign, state.customer()) ? Fate.HELD_OUT : Fate.ENTERS;
    }
    return switch (campaign.trigger()) {
      case Trigger.Enters(var categories) ->
          state.categories().stream().anyMatch(categories::contains)
              ? whyNot(state)
              : Fate.NOT_IN_CATEGORY;
      case Trigger.Leaves _, Trigger.Event _ -> Fate.NOTHING_PLANNED;
      case Trigger.Anniversary _,
          Trigger.Inactive _,
          Trigger.Expiry _,
          Trigger.CalendarDay _,
          Trigger.Cron _ ->
          planned(decision.next());
    };
  }

  private Fate planned(CustomerState next) {
    Instant at = plannedAt(next);
    if (at == null) {
      return Fate.NOTHING_PLANNED;
    }
    if (!inAudience(next, at)) {
      return Fate.NOT_IN_AUDIENCE;
    }
    return Share.heldOut(campaign, next.customer()) ? Fate.PLANNED_HELD_OUT : Fate.PLANNED;
  }

  private @Nullable Instant plannedAt(CustomerState state) {
    Planned planned = state.memoryOf(campaign.id()).planned();
    return planned == null ? null : planned.at();
  }

  private Fate whyNot(CustomerState state) {
    if (!includesCurrent()) {
      return Fate.NOT_INCLUDED;
    }
    return inAudience(state, now) ? Fate.ENTERED_BEFORE : Fate.NOT_IN_AUDIENCE;
  }

  private boolean inAudience(CustomerState state, Instant at) {
    var business = new Calendar(decider.settings().zone());
    return campaign.audience().test(new Facts(state, business, at, null, Map.of())).holds();
  }

  private List<Waiting> waiting(CustomerState state) {
    return state.waiting().stream()
        .filter(waiting -> waiting.campaign().equals(campaign.id()))
        .toList();
  }

  private static boolean moved(Waiting later, List<Waiting> before) {
    return before.stream()
        .filter(later::sameEntry)
        .anyMatch(each -> each.number() != later.number() || !each.dueAt().equals(later.dueAt()));
  }

  private boolean enters(Effect effect) {
    return effect instanceof Effect.Entered entered && entered.campaign().equals(campaign.id());
  }

  private boolean stops(Effect effect) {
    return effect instanceof Effect.Report(Outcome outcome)
        && outcome.campaign().equals(campaign.id())
        && outcome.kind() == Kind.SUPPRESSED;
  }
}
