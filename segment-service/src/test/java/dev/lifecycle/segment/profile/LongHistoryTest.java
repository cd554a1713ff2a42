/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.profile;

import static dev.lifecycle.testing.TestEvents.ANNA;
import static dev.lifecycle.testing.TestEvents.EUR;
import static dev.lifecycle.testing.TestEvents.activity;
import static dev.lifecycle.testing.TestEvents.envelope;
import static dev.lifecycle.testing.TestEvents.erasure;
import static dev.lifecycle.testing.TestEvents.opened;
import static dev.lifecycle.testing.TestEvents.purchase;
import static dev.lifecycle.testing.TestEvents.referral;
import static dev.lifecycle.testing.TestEvents.refund;
import static dev.lifecycle.testing.TestEvents.resolved;
import static dev.lifecycle.testing.TestEvents.testimonial;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Purchase;
import dev.lifecycle.event.CustomerEvent.Visit;
import dev.lifecycle.event.Population.Values;
import dev.lifecycle.segment.category.Facts;
import dev.lifecycle.segment.profile.ProfileFold.Folded;
import dev.lifecycle.segment.setting.SegmentSettings;
import dev.lifecycle.segment.testing.LongHistory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongHistoryTest {

  private static final SegmentSettings SETTINGS = SegmentSettings.defaults();
  private static final ProfileFold FOLD = new ProfileFold(SETTINGS);
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void aCustomerWith100000OrdersHasTheFactsOfAllOfThem() {
    long seed = new Random().nextLong();
    var history = LongHistory.of(seed, 100_000, Duration.ofDays(1095));

    Profile profile = folded(history.arrivals());

    var facts = new Facts(SETTINGS, profile, Values.NONE, history.end());
    Instant year = history.end().minus(Duration.ofDays(365));
    Instant term = history.end().minus(Duration.ofDays(700));
    assertThat(facts.occasions()).as("seed %d", seed).isEqualTo(history.occasions());
    assertThat(facts.netRevenue())
        .as("seed %d", seed)
        .isEqualByComparingTo(history.revenue(Instant.EPOCH, history.end()));
    assertThat(facts.annualRevenue())
        .as("seed %d", seed)
        .isEqualByComparingTo(history.revenue(year, history.end()));
    assertThat(facts.revenue(term, history.end()))
        .as("seed %d", seed)
        .isEqualByComparingTo(history.revenue(term, history.end()));
    assertThat(profile.orders().placed()).hasSize(1000);
    assertThat(profile.orders().past().days()).hasSizeBetween(720, 745);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatArrivesInTheSameOrderGivesTheSameProfile(long seed) {
    var history = LongHistory.of(seed, 3_000, Duration.ofDays(1095));

    assertThat(folded(history.arrivals())).isEqualTo(folded(history.arrivals()));
  }

  @Test
  void anOrderOlderThanThoseKeptIsNotTaken() {
    Profile profile = folded(orders(1_001));
    Purchase late = purchase("anna", "late", START.minusSeconds(1).toString(), "10");

    Folded folded = FOLD.fold(profile, late);

    assertThat(folded.reception()).isEqualTo(Reception.TOO_OLD);
    assertThat(folded.profile()).isSameAs(profile);
  }

  @Test
  void aRefundOfAnOrderThatIsNotKeptComesTooLateAndIsNoticed() {
    Profile profile = folded(orders(1_001));

    Folded folded = FOLD.fold(profile, refund("anna", "o0", "2026-06-01T00:00:00Z", null));

    assertThat(folded.oddity()).isEqualTo(Oddity.REFUND_WITHOUT_ORDER);
    assertThat(facts(folded.profile()).netRevenue()).isEqualByComparingTo("10010");
  }

  @Test
  void voidOrdersStayVoidWhenTheyAreFoldedAway() {
    List<CustomerEvent> events = orders(1_001);
    events.add(1, refund("anna", "o0", "2026-01-02T00:00:00Z", null));

    assertThat(facts(folded(events)).netRevenue()).isEqualByComparingTo("10000");
  }

  @Test
  void aDayIsOneOccasionThoughOnlySomeOfItsOrdersAreFolded() {
    var facts = facts(folded(orders(1_500)));

    assertThat(facts.occasions().n()).isEqualTo(2);
    assertThat(facts.occasions().first()).isEqualTo(START);
  }

  @Test
  void fewerOrdersAreKeptWhereTheirIdsAreLong() {
    var events = new ArrayList<CustomerEvent>();
    for (int i = 0; i < 1_000; i++) {
      String id = String.format(Locale.ROOT, "%0240d", i);
      events.add(purchase("anna", id, START.plusSeconds(60L * i).toString(), "10"));
    }

    Profile profile = folded(events);

    assertThat(profile.orders().placed()).hasSizeLessThan(300);
    assertThat(facts(profile).netRevenue()).isEqualByComparingTo("10000");
  }

  @Test
  void manyRefundsOfAnOrderBecomeOne() {
    var events = new ArrayList<CustomerEvent>();
    events.add(purchase("anna", "o", START.toString(), "5000"));
    for (int i = 1; i <= 1_500; i++) {
      events.add(refund("anna", "o", START.plusSeconds(i).toString(), "1"));
    }

    Profile profile = folded(events);

    assertThat(profile.orders().refunds()).hasSizeLessThan(1_001);
    assertThat(facts(profile).netRevenue()).isEqualByComparingTo("3500");
  }

  @Test
  void refundsThatWaitForTheirOrdersAreBounded() {
    var events = new ArrayList<CustomerEvent>();
    for (int i = 0; i < 1_500; i++) {
      events.add(refund("anna", "o" + i, START.plusSeconds(i).toString(), "1"));
    }

    assertThat(folded(events).orders().refunds()).hasSize(1_000);
  }

  @Test
  void pointsAndRecommendationsAreCountedBeyondTheBound() {
    var events = new ArrayList<CustomerEvent>();
    events.add(referral("anna", START.toString(), true));
    for (int i = 1; i <= 300; i++) {
      String at = START.plusSeconds(i).toString();
      events.add(testimonial("anna", at));
      events.add(activity("anna", at, Visit.CHECK_IN));
      events.add(activity("anna", at, Visit.APP_INSTALLED));
      events.add(activity("anna", at, Visit.ONBOARDED));
    }

    Profile profile = folded(events);

    assertThat(facts(profile).points()).isEqualTo(300 * 10 + 50);
    assertThat(facts(profile).recommendations()).isEqualTo(301);
    assertThat(profile.recommendations()).hasSize(101);
    assertThat(profile.recommendations().getFirst().unpromptedReferral()).isTrue();
    assertThat(profile.activities()).hasSize(200);
    assertThat(FOLD.fold(profile, testimonial("anna", START.plusSeconds(5).toString())).reception())
        .isEqualTo(Reception.TOO_OLD);
  }

  @Test
  void openComplaintsAreKeptBeforeResolvedOnes() {
    var events = new ArrayList<CustomerEvent>();
    events.add(opened("anna", "open", START.toString()));
    for (int i = 1; i <= 300; i++) {
      events.add(resolved("anna", "k" + i, START.plusSeconds(i).toString()));
    }

    Profile profile = folded(events);

    assertThat(profile.complaints()).hasSize(100);
    assertThat(facts(profile).openComplaints()).isEqualTo(1);
  }

  @Test
  void anErasureForgetsWhatWasFoldedAwayBeforeIt() {
    List<CustomerEvent> events = orders(1_500);
    events.add(erasure("anna", "2027-01-01T00:00:00Z"));

    assertThat(folded(events).known()).isFalse();
    assertThat(folded(events).orders().past().occasions().n()).isZero();
  }

  @Test
  void whatIsOddIsNoticed() {
    var odd = new EnumMap<Oddity, Integer>(Oddity.class);
    Profile profile = Profile.UNKNOWN;
    String at = START.toString();
    for (CustomerEvent event :
        List.of(
            refund("anna", "o1", at, "4"),
            purchase("anna", "o1", at, "10"),
            refund("anna", "o1", START.plusSeconds(1).toString(), "7"),
            new Purchase(
                envelope("anna", "other", at), "o1", new BigDecimal("12"), EUR, List.of(), null),
            new CustomerEvent.Referral(envelope("anna", "self", at), ANNA, false))) {
      Folded folded = FOLD.fold(profile, event);
      profile = folded.profile();
      if (folded.oddity() != null) {
        odd.merge(folded.oddity(), 1, Integer::sum);
      }
    }

    assertThat(odd)
        .isEqualTo(
            Map.of(
                Oddity.REFUND_WITHOUT_ORDER, 1,
                Oddity.REFUND_ABOVE_AMOUNT, 1,
                Oddity.ORDER_ID_TWICE, 1,
                Oddity.SELF_REFERRAL, 1));
  }

  /** Orders of 10 euro, one a minute. */
  private static List<CustomerEvent> orders(int count) {
    var events = new ArrayList<CustomerEvent>();
    for (int i = 0; i < count; i++) {
      events.add(purchase("anna", "o" + i, START.plusSeconds(60L * i).toString(), "10"));
    }
    return events;
  }

  private static Profile folded(List<? extends CustomerEvent> events) {
    Profile profile = Profile.UNKNOWN;
    for (CustomerEvent event : events) {
      profile = FOLD.fold(profile, event).profile();
    }
    return profile;
  }

  private static Facts facts(Profile profile) {
    return new Facts(SETTINGS, profile, Values.NONE, START.plus(Duration.ofDays(30)));
  }
}
