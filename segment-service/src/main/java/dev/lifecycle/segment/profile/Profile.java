/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.profile;

import dev.lifecycle.event.CustomerEvent.Complaint.Status;
import dev.lifecycle.event.CustomerEvent.Scale;
import dev.lifecycle.event.Ids;
import dev.lifecycle.fact.EventKey;
import dev.lifecycle.fact.Orders;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts about one customer, from the set of that customer's events (segmentation.md, "Facts
 * about one customer"). {@link ProfileFold} makes them; their order of arrival does not matter.
 *
 * @param newest the newest event of any kind; absent where nothing is known
 * @param orders orders and refunds
 * @param rating the newest rating
 * @param complaints each complaint at its newest event
 * @param recommendations testimonials and referrals, by event order
 * @param activities visits whose activity has a meaning, by event order
 * @param lastVisit the newest visit
 * @param expected the newest contact event that carries expectedAnnualRevenue
 * @param erased the newest erasure: what comes before it is forgotten
 * @param aged what older recommendations and activities add up to
 */
public record Profile(
    @Nullable EventKey newest,
    Orders orders,
    @Nullable Rated rating,
    List<Complained> complaints,
    List<Recommendation> recommendations,
    List<Activity> activities,
    @Nullable EventKey lastVisit,
    @Nullable Expected expected,
    @Nullable EventKey erased,
    Aged aged) {

  public static final Profile UNKNOWN =
      new Profile(
          null, Orders.NONE, null, List.of(), List.of(), List.of(), null, null, null, Aged.NOTHING);

  public Profile {
    complaints = List.copyOf(complaints);
    recommendations = List.copyOf(recommendations);
    activities = List.copyOf(activities);
  }

  /** Whether anything is known of this customer. */
  public boolean known() {
    return newest != null;
  }

  /** The newest rating. */
  public record Rated(EventKey event, int score, Scale scale) {

    /** Whether the score is a promoter's. */
    public boolean promoter() {
      return scale.isPromoter(score);
    }

    /** Whether the score is a detractor's. */
    public boolean detractor() {
      return scale.isDetractor(score);
    }
  }

  /** A complaint at its newest event. */
  public record Complained(String complaintId, EventKey event, Status status) {

    /** Whether the other tells nothing: it is not newer, or repeats this event in other words. */
    boolean outdoes(Complained other) {
      return event.sameEvent(other.event)
          ? !other.comesBefore(this)
          : complaintId.equals(other.complaintId) && event.compareTo(other.event) >= 0;
    }

    /** Whether the other, which does not outdo this, is of the same complaint or the same event. */
    boolean replaces(Complained other) {
      return complaintId.equals(other.complaintId) || event.sameEvent(other.event);
    }

    private boolean comesBefore(Complained other) {
      int order = event.compareTo(other.event);
      return order < 0 || (order == 0 && Ids.compare(complaintId, other.complaintId) < 0);
    }
  }

  /** A testimonial, or a referral that was unprompted or not. */
  public record Recommendation(EventKey event, boolean unpromptedReferral) {}

  /** A visit with an activity that has a meaning. */
  public record Activity(EventKey event, String name) {}

  /**
   * What the customer is expected to bring in a year.
   *
   * @param amount in the base currency; absent where the contact event cleared it
   */
  public record Expected(EventKey event, @Nullable BigDecimal amount) {}
}
