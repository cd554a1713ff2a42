/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.profile;

import dev.lifecycle.event.CustomerEvent.Complaint.Status;
import dev.lifecycle.event.CustomerEvent.Visit;
import dev.lifecycle.fact.History;
import dev.lifecycle.fact.Limit;
import dev.lifecycle.segment.profile.Profile.Activity;
import dev.lifecycle.segment.profile.Profile.Complained;
import dev.lifecycle.segment.profile.Profile.Recommendation;
import dev.lifecycle.segment.setting.SegmentSettings;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * How much is kept of one customer, so that the cost of an event and the size of the state do not
 * grow with all that ever happened. Below these bounds every fact is kept by itself.
 */
final class Bounds {

  /** How many complaints, recommendations and activities of a kind are kept. */
  static final int MOST = 100;

  /** So much text of their ids is kept. */
  private static final int CHARACTERS = 100_000;

  /** Up to so many there is nothing to bound, whatever their ids. */
  private static final int FEW = 20;

  private final History history;
  private final Limit limit = new Limit(MOST, CHARACTERS);
  private final Limit recommended;

  Bounds(SegmentSettings settings) {
    history =
        new History(
            settings.historyOrders(),
            settings.calendar(),
            longer(settings.revenueWindow(), settings.tier().term()));
    recommended =
        new Limit(Math.max(MOST, settings.lifecycle().advocateMinRecommendations()), CHARACTERS);
  }

  /** Keeps what one event has added to within bounds. */
  void apply(Draft draft) {
    draft.orders(history.bounded(draft.orders()));
    if (draft.complaints().size() > FEW) {
      boundComplaints(draft);
    }
    if (draft.recommendations().size() > FEW) {
      boundRecommendations(draft);
    }
    if (draft.activities().size() > FEW) {
      boundActivities(draft);
    }
  }

  /** The oldest that are resolved go first. */
  private void boundComplaints(Draft draft) {
    var kept = new ArrayList<>(draft.complaints());
    int excess = limit.excess(kept, Bounds::text);
    for (Complained complained : draft.complaints()) {
      if (excess > 0 && complained.status() == Status.RESOLVED) {
        kept.remove(complained);
        excess--;
      }
    }
    draft.complaints(kept.subList(excess, kept.size()));
  }

  /** The oldest go, but not the newest unprompted referral: it can still make an advocate. */
  private void boundRecommendations(Draft draft) {
    List<Recommendation> all = draft.recommendations();
    int excess = recommended.excess(all, each -> each.event().characters());
    if (excess == 0) {
      return;
    }
    var kept = new ArrayList<>(all.subList(excess, all.size()));
    List<Recommendation> gone = new ArrayList<>(all.subList(0, excess));
    gone.stream()
        .filter(Recommendation::unpromptedReferral)
        .reduce((_, newer) -> newer)
        .filter(_ -> kept.stream().noneMatch(Recommendation::unpromptedReferral))
        .ifPresent(last -> {
          gone.remove(last);
          kept.addFirst(last);
        });
    if (!gone.isEmpty()) {
      draft.recommendations(kept);
      draft.aged(draft.aged().withRecommendations(gone.size(), gone.getLast().event()));
    }
  }

  /**
   * Of those that give points the oldest are counted; of several onboardings the middle ones go.
   */
  private void boundActivities(Draft draft) {
    List<Activity> onboarded = new ArrayList<>();
    List<Activity> pointed = new ArrayList<>();
    for (Activity activity : draft.activities()) {
      (activity.name().equals(Visit.ONBOARDED) ? onboarded : pointed).add(activity);
    }
    int surplus = limit.excess(onboarded, each -> each.event().characters());
    int middle = (onboarded.size() - surplus) / 2;
    onboarded.subList(middle, middle + surplus).clear();
    int excess = limit.excess(pointed, each -> each.event().characters());
    for (Activity activity : pointed.subList(0, excess)) {
      draft.aged(draft.aged().withActivity(activity.name(), activity.event()));
    }
    if (surplus + excess > 0) {
      onboarded.addAll(pointed.subList(excess, pointed.size()));
      onboarded.sort((a, b) -> a.event().compareTo(b.event()));
      draft.activities(onboarded);
    }
  }

  private static int text(Complained complained) {
    return complained.complaintId().length() + complained.event().characters();
  }

  private static Period longer(Period a, Period b) {
    return LocalDate.EPOCH.plus(a).isBefore(LocalDate.EPOCH.plus(b)) ? b : a;
  }
}
