/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Complaint;
import dev.lifecycle.event.CustomerEvent.Rating;
import dev.lifecycle.event.CustomerEvent.Referral;
import dev.lifecycle.event.CustomerEvent.Refund;
import dev.lifecycle.event.CustomerEvent.Scale;
import dev.lifecycle.event.CustomerEvent.Testimonial;
import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.event.CustomerEvent.Visit;
import dev.lifecycle.event.Envelope;
import dev.lifecycle.segment.setting.SegmentSettings;
import dev.lifecycle.testing.TestContact;
import dev.lifecycle.testing.TestEvents;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same source and id come again with another time and other content (events.md, envelope). */
class RepeatedEventTest {

  private static final ProfileFold FOLD = new ProfileFold(SegmentSettings.defaults());

  private static final Envelope FIRST = TestEvents.envelope("anna", "e-1", "2025-01-01T10:00:00Z");
  private static final Envelope AGAIN = TestEvents.envelope("anna", "e-1", "2025-01-02T10:00:00Z");

  /** An event, and what it says when it comes again. */
  record Pair(CustomerEvent first, CustomerEvent again) {}

  static Stream<Pair> pairs() {
    return Stream.of(
        new Pair(rating(FIRST, 9), rating(AGAIN, 2)),
        new Pair(
            complaint(FIRST, Complaint.Status.OPENED), complaint(AGAIN, Complaint.Status.RESOLVED)),
        new Pair(new Visit(FIRST, null, Visit.CHECK_IN), new Visit(AGAIN, null, Visit.ONBOARDED)),
        new Pair(new Visit(FIRST, "/a", null), new Visit(AGAIN, "/b", null)),
        new Pair(expecting(FIRST, "10"), expecting(AGAIN, "99")),
        new Pair(new Referral(FIRST, null, true), new Referral(AGAIN, null, false)),
        new Pair(new Referral(FIRST, null, true), new Testimonial(AGAIN, null, null)),
        new Pair(refund(FIRST, "4"), refund(AGAIN, "6")));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void theFirstByTimeCountsAndTheOtherIsADuplicate(Pair pair) {
    Profile alone = profile(pair.first());

    assertThat(profile(pair.first(), pair.again())).isEqualTo(alone);
    assertThat(FOLD.fold(alone, pair.again()).reception()).isEqualTo(Reception.DUPLICATE);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void theFirstByTimeCountsAlsoWhereItArrivesLater(Pair pair) {
    assertThat(profile(pair.again(), pair.first()))
        .usingRecursiveComparison()
        .ignoringFields("newest")
        .isEqualTo(profile(pair.first()));
  }

  private static CustomerEvent rating(Envelope envelope, int score) {
    return new Rating(envelope, score, Scale.NPS, null, null);
  }

  private static CustomerEvent complaint(Envelope envelope, Complaint.Status status) {
    return new Complaint(envelope, "k-1", status, null, null);
  }

  private static CustomerEvent refund(Envelope envelope, String amount) {
    return new Refund(envelope, "o-1", new BigDecimal(amount), TestEvents.EUR);
  }

  private static CustomerEvent expecting(Envelope envelope, String amount) {
    return TestContact.of(envelope)
        .expectedAnnualRevenue(Update.set(new BigDecimal(amount)))
        .build();
  }

  private static Profile profile(CustomerEvent... events) {
    Profile profile = Profile.UNKNOWN;
    for (CustomerEvent event : List.of(events)) {
      profile = FOLD.fold(profile, event).profile();
    }
    return profile;
  }
}
