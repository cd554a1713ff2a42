/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.profile;

import dev.lifecycle.event.CustomerEvent.Complaint;
import dev.lifecycle.event.CustomerEvent.Contact;
import dev.lifecycle.event.CustomerEvent.Rating;
import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.event.CustomerEvent.Visit;
import dev.lifecycle.event.Envelope;
import dev.lifecycle.fact.EventKey;
import dev.lifecycle.fact.Orders;
import dev.lifecycle.segment.profile.Profile.Activity;
import dev.lifecycle.segment.profile.Profile.Complained;
import dev.lifecycle.segment.profile.Profile.Expected;
import dev.lifecycle.segment.profile.Profile.Rated;
import dev.lifecycle.segment.profile.Profile.Recommendation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A profile while one event is taken in. Each method answers whether it changed a fact. */
final class Draft {

  private static final Set<String> MEANINGFUL =
      Set.of(Visit.ONBOARDED, Visit.EVENT_ATTENDED, Visit.CHECK_IN, Visit.APP_INSTALLED);

  private @Nullable EventKey newest;
  private Orders orders;
  private @Nullable Rated rating;
  private List<Complained> complaints;
  private List<Recommendation> recommendations;
  private List<Activity> activities;
  private @Nullable EventKey lastVisit;
  private @Nullable Expected expected;
  private @Nullable EventKey erased;
  private Aged aged;

  Draft(Profile profile) {
    newest = profile.newest();
    orders = profile.orders();
    rating = profile.rating();
    complaints = profile.complaints();
    recommendations = profile.recommendations();
    activities = profile.activities();
    lastVisit = profile.lastVisit();
    expected = profile.expected();
    erased = profile.erased();
    aged = profile.aged();
  }

  Profile build() {
    return new Profile(
        newest,
        orders,
        rating,
        complaints,
        recommendations,
        activities,
        lastVisit,
        expected,
        erased,
        aged);
  }

  Orders orders() {
    return orders;
  }

  List<Complained> complaints() {
    return complaints;
  }

  void complaints(List<Complained> kept) {
    complaints = kept;
  }

  List<Recommendation> recommendations() {
    return recommendations;
  }

  void recommendations(List<Recommendation> kept) {
    recommendations = kept;
  }

  List<Activity> activities() {
    return activities;
  }

  void activities(List<Activity> kept) {
    activities = kept;
  }

  Aged aged() {
    return aged;
  }

  void aged(Aged next) {
    aged = next;
  }

  void seen(EventKey event) {
    newest = later(newest, event);
  }

  /** Takes over orders; what is only known as a repeat changes nothing. */
  boolean orders(Orders next) {
    boolean changed = !next.sameButForRepeats(orders);
    orders = next;
    return changed;
  }

  boolean rating(EventKey event, Rating rated) {
    if (rating != null && !givesWay(rating.event(), event)) {
      return false;
    }
    rating = new Rated(event, rated.score(), rated.scale());
    return true;
  }

  boolean complaint(EventKey event, Complaint complaint) {
    var told = new Complained(complaint.complaintId(), event, complaint.status());
    if (complaints.stream().anyMatch(known -> known.outdoes(told))) {
      return false;
    }
    var others = complaints.stream().filter(known -> !told.replaces(known)).toList();
    complaints = inserted(others, told, Complained::event);
    return true;
  }

  boolean recommendation(Recommendation recommendation) {
    if (aged.coversRecommendation(recommendation.event())
        || known(recommendations, recommendation, Recommendation::event)) {
      return false;
    }
    recommendations = once(recommendations, recommendation, Recommendation::event);
    return true;
  }

  boolean visit(EventKey event, Visit visit) {
    boolean newer = lastVisit == null || givesWay(lastVisit, event);
    if (newer) {
      lastVisit = event;
    }
    return activity(event, visit.activity()) || newer;
  }

  private boolean activity(EventKey event, @Nullable String name) {
    if (name == null
        || !MEANINGFUL.contains(name)
        || (!name.equals(Visit.ONBOARDED) && aged.coversActivity(event))) {
      return false;
    }
    var activity = new Activity(event, name);
    if (known(activities, activity, Activity::event)) {
      return false;
    }
    activities = once(activities, activity, Activity::event);
    return true;
  }

  boolean contact(EventKey event, Contact contact) {
    if (expected != null && !givesWay(expected.event(), event)) {
      return false;
    }
    return switch (contact.expectedAnnualRevenue()) {
      case Update.Keep<BigDecimal> _ -> false;
      case Update.Set<BigDecimal>(var amount) -> expected(new Expected(event, amount));
      case Update.Clear<BigDecimal> _ -> expected(new Expected(event, null));
    };
  }

  /** Keeps only what came after an erasure. */
  boolean erase(EventKey event, Envelope erasure) {
    newest = after(event, newest, newest);
    orders = orders.since(erasure);
    if (!orders.placed().isEmpty()) {
      seen(orders.placed().getLast().event());
    }
    rating = rating == null ? null : after(event, rating.event(), rating);
    complaints = complaints.stream().filter(each -> each.event().compareTo(event) > 0).toList();
    recommendations =
        recommendations.stream().filter(each -> each.event().compareTo(event) > 0).toList();
    activities = activities.stream().filter(each -> each.event().compareTo(event) > 0).toList();
    lastVisit = after(event, lastVisit, lastVisit);
    expected = expected == null ? null : after(event, expected.event(), expected);
    erased = event;
    aged = aged.since(event);
    return true;
  }

  private boolean expected(Expected next) {
    expected = next;
    return true;
  }

  private static <T> @Nullable T after(
      EventKey erasure, @Nullable EventKey event, @Nullable T fact) {
    return event != null && event.compareTo(erasure) > 0 ? fact : null;
  }

  private static EventKey later(@Nullable EventKey known, EventKey event) {
    return known == null || known.compareTo(event) < 0 ? event : known;
  }

  /**
   * Whether an event takes the place of the newest one: of a repeat only the first counts, of
   * others the newest.
   */
  private static boolean givesWay(EventKey newest, EventKey event) {
    int order = newest.compareTo(event);
    return newest.sameEvent(event) ? order > 0 : order < 0;
  }

  /** Whether the list has the same event already, told no later. */
  private static <T> boolean known(List<T> list, T element, Function<T, EventKey> key) {
    EventKey event = key.apply(element);
    return list.stream()
        .map(key)
        .anyMatch(each -> each.sameEvent(event) && each.compareTo(event) <= 0);
  }

  /** The list with an element in place of one that tells the same event later. */
  private static <T> List<T> once(List<T> list, T element, Function<T, EventKey> key) {
    EventKey event = key.apply(element);
    var others = list.stream().filter(each -> !key.apply(each).sameEvent(event)).toList();
    return inserted(others, element, key);
  }

  private static <T> List<T> inserted(List<T> list, T element, Function<T, EventKey> key) {
    var next = new ArrayList<>(list);
    int index = Collections.binarySearch(next, element, Comparator.comparing(key));
    next.add(index < 0 ? -index - 1 : index, element);
    return next;
  }
}
