/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.replay;

import dev.lifecycle.event.CustomerId;
import dev.lifecycle.fact.Calendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * When each customer is to be looked at next in virtual time. An instant that only moves later
 * leaves its old place in the queue, which looks again when it comes up, so that the queue stays as
 * long as there are customers. Only the places of the present day are kept in order.
 */
final class Agenda<T> {

  private Today<T> today = new Today<>(new ArrayList<>());
  private final TreeMap<Long, List<Place<T>>> later = new TreeMap<>();
  private long day = Long.MIN_VALUE;

  /** When a customer is due, and the one place in the queue that stands for that. */
  static final class Plan<T> {
    private final CustomerId customer;
    private final T what;
    private @Nullable Instant due;
    private @Nullable Place<T> place;

    /**
     * Nothing is planned so far.
     *
     * @param what is looked at
     */
    Plan(CustomerId customer, T what) {
      this.customer = customer;
      this.what = what;
    }
  }

  private static final class Place<T> implements Comparable<Place<T>> {
    private final Instant at;
    private final Plan<T> plan;

    Place(Instant at, Plan<T> plan) {
      this.at = at;
      this.plan = plan;
    }

    boolean standsForItsPlan() {
      return plan.place == this;
    }

    @Override
    public int compareTo(Place<T> other) {
      int byTime = at.compareTo(other.at);
      return byTime != 0 ? byTime : plan.customer.compareTo(other.plan.customer);
    }
  }

  /** The places of the present day: most are known when it begins, and need no queue. */
  private static final class Today<T> {
    private final List<Place<T>> known;
    private final PriorityQueue<Place<T>> added = new PriorityQueue<>();

    Today(List<Place<T>> known) {
      this.known = known;
      known.sort(Comparator.reverseOrder());
    }

    void add(Place<T> place) {
      added.add(place);
    }

    @Nullable Place<T> first() {
      return isNextKnown() ? known.getLast() : added.peek();
    }

    Place<T> removeFirst() {
      return isNextKnown() ? known.removeLast() : added.remove();
    }

    private boolean isNextKnown() {
      Place<T> other = added.peek();
      return !known.isEmpty() && (other == null || known.getLast().compareTo(other) <= 0);
    }
  }

  /** Plans a customer's next instant in place of the one before; absent = never. */
  void plan(Plan<T> plan, @Nullable Instant at) {
    plan.due = at;
    if (at != null && (plan.place == null || at.isBefore(plan.place.at))) {
      enqueue(plan, at);
    }
  }

  /** The next instant at which anybody is due; absent = never. */
  @Nullable Instant next() {
    Place<T> first = first();
    return first == null ? null : first.at;
  }

  /** Takes what is due next at an instant, by the customer's id; absent = nothing any more. */
  @Nullable T take(Instant at) {
    Place<T> first = first();
    if (first == null || !first.at.equals(at)) {
      return null;
    }
    today.removeFirst();
    first.plan.place = null;
    first.plan.due = null;
    return first.plan.what;
  }

  /** The first place that is up to date; those before it are put where they belong by now. */
  private @Nullable Place<T> first() {
    while (true) {
      Place<T> first = today.first();
      if (first == null && later.isEmpty()) {
        return null;
      } else if (first == null) {
        turnTo(later.firstKey());
      } else if (first.standsForItsPlan() && first.at.equals(first.plan.due)) {
        return first;
      } else {
        requeue(today.removeFirst());
      }
    }
  }

  private void turnTo(long next) {
    day = next;
    List<Place<T>> places = later.remove(next);
    if (places != null) {
      today = new Today<>(places);
    }
  }

  private void requeue(Place<T> stale) {
    if (stale.standsForItsPlan()) {
      stale.plan.place = null;
      if (stale.plan.due != null) {
        enqueue(stale.plan, stale.plan.due);
      }
    }
  }

  private void enqueue(Plan<T> plan, Instant at) {
    var place = new Place<>(at, plan);
    plan.place = place;
    long on = Calendar.UTC.epochDay(at);
    if (on <= day) {
      today.add(place);
    } else {
      later.computeIfAbsent(on, _ -> new ArrayList<>()).add(place);
    }
  }
}
