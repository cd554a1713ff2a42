/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.profile;

import static dev.lifecycle.testing.TestEvents.erasure;
import static dev.lifecycle.testing.TestEvents.purchase;
import static dev.lifecycle.testing.TestEvents.refund;
import static dev.lifecycle.testing.TestEvents.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.fact.Calendar;
import dev.lifecycle.fact.Occasions;
import dev.lifecycle.fact.Orders;
import dev.lifecycle.segment.setting.SegmentSettings;
import dev.lifecycle.segment.testing.RandomHistory;
import dev.lifecycle.testing.TestEvents;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileFoldTest {

  private static final ProfileFold FOLD = new ProfileFold(SegmentSettings.defaults());

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theOrderOfArrivalDoesNotMatter(long seed) {
    var random = new Random(seed);
    var events = new ArrayList<>(RandomHistory.of(seed, 1, 120));
    events.add(purchase("c0", "twice", "2024-03-01T10:00:00Z", "10"));
    events.add(purchase("c0", "twice", "2024-02-01T10:00:00Z", "20"));
    if (seed % 2 == 0) {
      events.add(erasure("c0", "2024-05-01T00:00:00Z"));
    }
    Profile expected = profile(events);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(events, random);
      assertThat(profile(events)).as("seed %d, shuffle %d", seed, i).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void norDoesItWhereAnErasurePartsPurchasesOfOneOrderId(long seed) {
    var random = new Random(seed);
    var events = new ArrayList<CustomerEvent>();
    for (int i = 0; i < 9; i++) {
      String time = Instant.parse("2024-01-01T00:00:00Z").plusSeconds(i * 86_400L).toString();
      events.add(order("e" + random.nextInt(1000), "o-" + random.nextInt(3), time));
    }
    events.add(erasure("anna", "2024-01-0%sT12:00:00Z".formatted(1 + random.nextInt(9))));
    events.add(refund("anna", "o-1", "2024-01-09T13:00:00Z", "4"));
    Profile expected = profile(sorted(events));
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(events, random);
      assertThat(profile(events)).as("seed %d, shuffle %d", seed, i).isEqualTo(expected);
    }
  }

  @Test
  void aPurchaseThatRepeatsAnOrderIdCountsWhereAnErasureForgetsTheFirst() {
    var first = order("first", "o-1", "2025-01-01T10:00:00Z");
    var second = order("second", "o-1", "2025-01-03T10:00:00Z");
    Profile repeated = profile(List.of(first, second));
    assertThat(repeated.orders().net()).extracting(Orders.Net::at).containsExactly(first.time());

    Profile erased = FOLD.fold(repeated, erasure("anna", "2025-01-02T00:00:00Z")).profile();

    assertThat(erased.orders().net()).extracting(Orders.Net::at).containsExactly(second.time());
    assertThat(erased.known()).isTrue();
    assertThat(FOLD.fold(erased, first).reception()).isEqualTo(Reception.FORGOTTEN);
    assertThat(FOLD.fold(erased, second).reception()).isEqualTo(Reception.DUPLICATE);
  }

  @Test
  void theNewestRepeatsAreKept() {
    var events = new ArrayList<CustomerEvent>();
    for (int i = 10; i < 30; i++) {
      events.add(order("e" + i, "o-1", "2025-01-%sT10:00:00Z".formatted(i)));
    }

    assertThat(profile(events).orders().repeats())
        .extracting(repeat -> repeat.event().id())
        .containsExactly("e22", "e23", "e24", "e25", "e26", "e27", "e28", "e29");
  }

  @Test
  void keepsTheFirstOfTwoPurchasesWithOneOrderId() {
    var first = purchase("anna", "o-1", "2025-01-01T10:00:00Z", "10");
    var second = order("other", "o-1", "2025-01-02T10:00:00Z");

    assertThat(profile(List.of(second, first)).orders().net())
        .extracting(Orders.Net::at, Orders.Net::revenue)
        .containsExactly(tuple(first.time(), new BigDecimal("10")));
    assertThat(FOLD.fold(profile(List.of(first)), second).reception())
        .isEqualTo(Reception.DUPLICATE);
  }

  @Test
  void aFullyRefundedOrderCountsForNothing() {
    var profile =
        profile(
            List.of(
                refund("anna", "o-1", "2025-01-01T09:00:00Z", "4"),
                refund("anna", "o-1", "2025-01-03T09:00:00Z", "6"),
                purchase("anna", "o-1", "2025-01-02T10:00:00Z", "10")));

    assertThat(profile.orders().net()).isEmpty();
  }

  @Test
  void aPartialRefundLowersRevenue() {
    var profile =
        profile(
            List.of(
                purchase("anna", "o-1", "2025-01-02T10:00:00Z", "10"),
                refund("anna", "o-1", "2025-01-03T09:00:00Z", "4.25")));

    assertThat(profile.orders().net())
        .containsExactly(
            new Orders.Left(Instant.parse("2025-01-02T10:00:00Z"), new BigDecimal("5.75")));
  }

  @Test
  void ordersOfOneDayAreOneOccasionAtTheFirstOfThem() {
    var profile =
        profile(
            List.of(
                purchase("anna", "o-1", "2025-01-02T10:00:00Z", "10"),
                purchase("anna", "o-2", "2025-01-02T23:59:59Z", "10"),
                purchase("anna", "o-3", "2025-01-03T00:00:00Z", "10")));

    assertThat(Occasions.of(profile.orders(), Calendar.UTC))
        .isEqualTo(
            new Occasions(
                2,
                Instant.parse("2025-01-02T10:00:00Z"),
                Instant.parse("2025-01-03T00:00:00Z"),
                1));
  }

  @Test
  void whatComesBeforeAnErasureIsForgottenEvenWhenItArrivesLater() {
    Profile erased =
        profile(
            List.of(
                purchase("anna", "o-1", "2025-01-02T10:00:00Z", "10"),
                erasure("anna", "2025-02-01T00:00:00Z")));

    assertThat(erased.known()).isFalse();
    assertThat(FOLD.fold(erased, visit("anna", "2025-01-31T00:00:00Z")).reception())
        .isEqualTo(Reception.FORGOTTEN);
    assertThat(FOLD.fold(erased, visit("anna", "2025-02-02T00:00:00Z")).profile().known()).isTrue();
  }

  @Test
  void oneEventIsOneComplaintWhateverItsRepeatSays() {
    var first = complaint("k-1", "2025-01-01T10:00:00Z");
    var repeat = complaint("k-2", "2025-01-01T10:00:00Z");
    var later = complaint("k-0", "2025-01-02T10:00:00Z");

    assertThat(profile(List.of(first, repeat, later)).complaints())
        .extracting(Profile.Complained::complaintId)
        .containsExactly("k-1");
    assertThat(profile(List.of(later, repeat, first)).complaints())
        .extracting(Profile.Complained::complaintId)
        .containsExactly("k-1");
    assertThat(FOLD.fold(profile(List.of(first)), repeat).reception())
        .isEqualTo(Reception.DUPLICATE);
  }

  private static CustomerEvent complaint(String id, String time) {
    return new CustomerEvent.Complaint(
        TestEvents.envelope("anna", "e-1", time),
        id,
        CustomerEvent.Complaint.Status.OPENED,
        null,
        null);
  }

  private static CustomerEvent order(String event, String orderId, String time) {
    return new CustomerEvent.Purchase(
        TestEvents.envelope("anna", event, time),
        orderId,
        new BigDecimal("99"),
        TestEvents.EUR,
        List.of(),
        null);
  }

  private static List<CustomerEvent> sorted(List<CustomerEvent> events) {
    return events.stream().sorted(Comparator.comparing(CustomerEvent::time)).toList();
  }

  private static Profile profile(List<? extends CustomerEvent> events) {
    Profile profile = Profile.UNKNOWN;
    for (CustomerEvent event : events) {
      profile = FOLD.fold(profile, event).profile();
    }
    return profile;
  }
}
