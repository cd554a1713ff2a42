/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Contract;
import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.event.Envelope;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Moves a whole history by a number of days, so that times of day and midnights stay what they
 * were.
 */
record Shift(long days) {

  static final Shift NONE = new Shift(0);

  /** The dates that events may have. */
  private static final long FIRST_DAY = LocalDate.of(0, 1, 1).toEpochDay();

  private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

  /** The one that brings the newest event to the last 24 hours before now, never after it. */
  static Shift toNow(Instant newest, Instant now) {
    return new Shift(Math.floorDiv(Duration.between(newest, now).toSeconds(), 86_400));
  }

  CustomerEvent moved(CustomerEvent event) {
    if (days == 0) {
      return event;
    }
    Envelope to = moved(event.envelope());
    return switch (event) {
      case CustomerEvent.Purchase e ->
          new CustomerEvent.Purchase(
              to, e.orderId(), e.amount(), e.currency(), e.items(), e.channel());
      case CustomerEvent.Refund e ->
          new CustomerEvent.Refund(to, e.orderId(), e.amount(), e.currency());
      case CustomerEvent.Rating e ->
          new CustomerEvent.Rating(to, e.score(), e.scale(), e.orderId(), e.comment());
      case CustomerEvent.Complaint e ->
          new CustomerEvent.Complaint(to, e.complaintId(), e.status(), e.orderId(), e.comment());
      case CustomerEvent.Testimonial e -> new CustomerEvent.Testimonial(to, e.text(), e.url());
      case CustomerEvent.Referral e ->
          new CustomerEvent.Referral(to, e.referredCustomer(), e.unprompted());
      case CustomerEvent.Visit e -> new CustomerEvent.Visit(to, e.page(), e.activity());
      case CustomerEvent.Contact e -> moved(to, e);
      case CustomerEvent.Erasure _ -> new CustomerEvent.Erasure(to);
    };
  }

  private Envelope moved(Envelope from) {
    return new Envelope(
        from.id(), from.source(), from.customer(), from.time().plus(Duration.ofDays(days)));
  }

  private CustomerEvent.Contact moved(Envelope to, CustomerEvent.Contact e) {
    return new CustomerEvent.Contact(
        to,
        e.name(),
        e.email(),
        e.phone(),
        e.postalAddress(),
        e.locale(),
        e.timeZone(),
        e.birthday(),
        e.consents(),
        e.preferredChannel(),
        e.accountManager(),
        e.expectedAnnualRevenue(),
        moved(e.contracts()),
        e.attributes());
  }

  private Update<List<Contract>> moved(Update<List<Contract>> contracts) {
    return switch (contracts) {
      case Update.Set<List<Contract>>(var some) ->
          Update.set(some.stream().map(this::moved).toList());
      case Update.Keep<List<Contract>> keep -> keep;
      case Update.Clear<List<Contract>> clear -> clear;
    };
  }

  private Contract moved(Contract contract) {
    LocalDate expires = contract.expires();
    if (expires == null) {
      return contract;
    }
    long day = Math.clamp(expires.toEpochDay() + days, FIRST_DAY, LAST_DAY);
    return new Contract(contract.contractId(), contract.kind(), LocalDate.ofEpochDay(day));
  }
}
