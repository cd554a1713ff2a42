/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.testing;

import dev.lifecycle.event.CustomerEvent.Complaint;
import dev.lifecycle.event.CustomerEvent.Contact;
import dev.lifecycle.event.CustomerEvent.Erasure;
import dev.lifecycle.event.CustomerEvent.Purchase;
import dev.lifecycle.event.CustomerEvent.Rating;
import dev.lifecycle.event.CustomerEvent.Referral;
import dev.lifecycle.event.CustomerEvent.Refund;
import dev.lifecycle.event.CustomerEvent.Scale;
import dev.lifecycle.event.CustomerEvent.Testimonial;
import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.event.CustomerEvent.Visit;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Envelope;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Customers and small events about them. Where an event has no id of its own, its id is a function
 * of what is given, so that the same call makes the same event.
 */
public final class TestEvents {

  public static final CustomerId ANNA = new CustomerId("anna");
  public static final CustomerId BEN = new CustomerId("ben");
  public static final CustomerId CARLA = new CustomerId("carla");

  public static final Currency EUR = Currency.getInstance("EUR");
  public static final Currency USD = Currency.getInstance("USD");

  /** The source of all events made here. */
  public static final String SHOP = "/shop";

  private TestEvents() {}

  /** An envelope from {@link #SHOP}. */
  public static Envelope envelope(String customer, String id, String time) {
    return new Envelope(id, SHOP, new CustomerId(customer), Instant.parse(time));
  }

  /** A purchase in euros. */
  public static Purchase purchase(String customer, String orderId, String time, String amount) {
    return new Purchase(
        envelope(customer, "purchase-" + orderId, time),
        orderId,
        new BigDecimal(amount),
        EUR,
        List.of(),
        null);
  }

  /** A refund in euros; without an amount, of the whole order. */
  public static Refund refund(
      String customer, String orderId, String time, @Nullable String amount) {
    return new Refund(
        envelope(customer, "refund-" + orderId + "-" + time, time),
        orderId,
        amount == null ? null : new BigDecimal(amount),
        amount == null ? null : EUR);
  }

  public static Rating nps(String customer, String time, int score) {
    return new Rating(
        envelope(customer, "rating-" + customer + "-" + time, time), score, Scale.NPS, null, null);
  }

  public static Rating stars(String customer, String time, int score) {
    return new Rating(
        envelope(customer, "rating-" + customer + "-" + time, time),
        score,
        Scale.STARS,
        null,
        null);
  }

  public static Complaint opened(String customer, String complaintId, String time) {
    return complaint(customer, complaintId, time, Complaint.Status.OPENED);
  }

  public static Complaint resolved(String customer, String complaintId, String time) {
    return complaint(customer, complaintId, time, Complaint.Status.RESOLVED);
  }

  private static Complaint complaint(
      String customer, String complaintId, String time, Complaint.Status status) {
    String id = "complaint-" + complaintId + "-" + status.wireName() + "-" + time;
    return new Complaint(envelope(customer, id, time), complaintId, status, null, null);
  }

  public static Testimonial testimonial(String customer, String time) {
    return new Testimonial(
        envelope(customer, "testimonial-" + customer + "-" + time, time), "Great shop", null);
  }

  public static Referral referral(String customer, String time, boolean unprompted) {
    return new Referral(
        envelope(customer, "referral-" + customer + "-" + time, time), null, unprompted);
  }

  public static Visit visit(String customer, String time) {
    return new Visit(envelope(customer, "visit-" + customer + "-" + time, time), "/home", null);
  }

  /** A visit with an activity, such as {@link Visit#ONBOARDED}. */
  public static Visit activity(String customer, String time, String activity) {
    return new Visit(
        envelope(customer, "visit-" + customer + "-" + time + "-" + activity, time),
        null,
        activity);
  }

  /** A contact that says nothing yet; see {@link TestContact} for one that does. */
  public static Contact contact(String customer, String time) {
    return TestContact.of(customer, time).build();
  }

  /** A contact with a name and an email address. */
  public static Contact contact(String customer, String time, String name, String email) {
    return TestContact.of(customer, time).name(Update.set(name)).email(Update.set(email)).build();
  }

  public static Erasure erasure(String customer, String time) {
    return new Erasure(envelope(customer, "erasure-" + customer + "-" + time, time));
  }
}
