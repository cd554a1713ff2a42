/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifecycle.event.Category;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Population.Values;
import dev.lifecycle.fact.Calendar;
import dev.lifecycle.fact.EventKey;
import dev.lifecycle.fact.Occasions;
import dev.lifecycle.fact.Orders;
import dev.lifecycle.fact.Past;
import dev.lifecycle.segment.change.Customer;
import dev.lifecycle.segment.change.Segmenter;
import dev.lifecycle.segment.change.Step;
import dev.lifecycle.segment.profile.Aged;
import dev.lifecycle.segment.profile.Profile;
import dev.lifecycle.segment.profile.ProfileFold;
import dev.lifecycle.segment.setting.SegmentSettings;
import dev.lifecycle.segment.testing.LongHistory;
import dev.lifecycle.segment.testing.RandomHistory;
import dev.lifecycle.testing.TestContact;
import dev.lifecycle.testing.TestEvents;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerCodecTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final List<CustomerEvent> EVERYTHING =
      List.of(
          TestEvents.purchase("anna", "o1", "2025-06-01T08:00:00Z", "1200.50"),
          TestEvents.purchase("anna", "o2", "2026-02-01T08:00:00.000001Z", "19.99"),
          TestEvents.refund("anna", "o2", "2026-02-03T08:00:00Z", "5"),
          TestEvents.refund("anna", "o3", "2026-02-03T09:00:00Z", null),
          TestEvents.nps("anna", "2026-02-04T08:00:00Z", 9),
          TestEvents.opened("anna", "k1", "2026-02-05T08:00:00Z"),
          TestEvents.resolved("anna", "k1", "2026-02-06T08:00:00Z"),
          TestEvents.testimonial("anna", "2026-02-07T08:00:00Z"),
          TestEvents.referral("anna", "2026-02-08T08:00:00Z", true),
          TestEvents.activity("anna", "2026-02-09T08:00:00Z", "onboarded"),
          TestEvents.visit("anna", "2026-02-10T08:00:00Z"),
          TestContact.of("anna", "2026-02-11T08:00:00Z")
              .expectedAnnualRevenue(Update.set(new BigDecimal("98765432109876543210.5")))
              .build());
  private static final Segmenter SEGMENTER = new Segmenter(SegmentSettings.defaults());

  @Test
  void whateverHappenedToACustomerIsReadBackAsItWas() {
    long seed = new Random().nextLong();
    Map<CustomerId, Customer> customers = new HashMap<>();
    for (CustomerEvent event : RandomHistory.of(seed, 20, 2_000)) {
      Customer before = customers.computeIfAbsent(event.customer(), Customer::unknown);
      Customer after = SEGMENTER.accept(before, event, Values.NONE, event.time()).next();
      customers.put(event.customer(), after);
      var state = new CustomerState(after, after.standing().reviewAt());

      assertThat(readBack(state)).as("seed %d", seed).isEqualTo(state);
    }
  }

  @Test
  void anErasedCustomerIsATombstone() {
    Customer anna =
        after(
            TestEvents.purchase("anna", "o1", "2026-01-01T00:00:00Z", "10"),
            TestEvents.erasure("anna", "2026-02-01T00:00:00Z"));
    var state = new CustomerState(anna, null);

    assertThat(readBack(state)).isEqualTo(state);
    assertThat(CustomerCodec.encode(state)).hasSizeLessThan(100);
  }

  @Test
  void aCustomerWithTwoOrdersTakesFewBytes() {
    Customer anna =
        after(
            TestEvents.purchase("anna", "10000001", "2026-01-01T00:00:00Z", "10"),
            TestEvents.purchase("anna", "10000002", "2026-02-01T00:00:00Z", "10"));

    assertThat(CustomerCodec.encode(new CustomerState(anna, NOW))).hasSizeLessThan(200);
  }

  /**
   * Every version that was ever released has a sample here, {@code customer-vN.hex}: what {@link
   * CustomerCodec#encode} made of {@link #everything(int)} then, in hex. It is added with the
   * version and never changed: a change of the form is a new version.
   */
  @ParameterizedTest
  @MethodSource("released")
  void everyVersionReleasedSoFarIsReadUpgradedAndJudged(int version) throws IOException {
    byte[] sample = sample("customer-v%s.hex".formatted(version));

    CustomerState state = CustomerCodec.decode(TestEvents.ANNA, sample);

    assertThat(sample[0]).isEqualTo((byte) version);
    assertThat(state.armedFor()).isEqualTo(NOW);
    assertThat(state.customer().profile()).isEqualTo(everything(version).profile());
    assertThat(state.customer().standing().sequence()).isEqualTo(6);
    assertThat(state.customer().standing().since()).containsKey(Category.LIFECYCLE_REFERRING);
    assertThat(readBack(state)).isEqualTo(state);
    var detractor = TestEvents.nps("anna", "2026-03-01T11:00:00Z", 0);
    Step step = SEGMENTER.accept(state.customer(), detractor, Values.NONE, detractor.time());
    assertThat(step.changes()).hasSize(1);
    assertThat(step.next().standing().sequence()).isEqualTo(7);
    assertThat(step.next().standing().since()).containsKey(Category.LIFECYCLE_UNHAPPY);
  }

  static IntStream released() {
    return IntStream.rangeClosed(1, CustomerCodec.VERSION);
  }

  @Test
  void aStateOfVersion1WithTooManyOrdersIsBoundedByTheNextOne() {
    var many = new ArrayList<Orders.Order>();
    for (int i = 0; i < 3_000; i++) {
      var purchase = TestEvents.purchase("anna", "o" + i, NOW.plusSeconds(i).toString(), "10");
      many.add(
          new Orders.Order(
              purchase.orderId(),
              EventKey.of(purchase.envelope()),
              purchase.amount(),
              BigDecimal.ONE));
    }
    Profile before = everything().profile();
    var unbounded = new ProfileFold(SegmentSettings.defaults());
    Profile profile =
        new Profile(
            before.newest(),
            new Orders(Past.NONE, many, List.of(), List.of()),
            null,
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            null,
            Aged.NOTHING);

    var next = TestEvents.purchase("anna", "next", "2026-04-01T00:00:00Z", "10");
    Profile after = unbounded.fold(profile, next).profile();

    assertThat(after.orders().placed()).hasSize(1_000);
    assertThat(Occasions.of(after.orders(), Calendar.UTC).n()).isEqualTo(2);
  }

  @Test
  void aCustomerWithVeryManyOrdersTakesABoundedNumberOfBytes() {
    var fold = new ProfileFold(SegmentSettings.defaults());
    Profile profile = Profile.UNKNOWN;
    var history = LongHistory.of(1, 20_000, Duration.ofDays(1095));
    for (CustomerEvent event : history.arrivals()) {
      profile = fold.fold(profile, event).profile();
    }
    var customer = new Customer(TestEvents.ANNA, profile, everything().standing());
    byte[] bytes = CustomerCodec.encode(new CustomerState(customer, NOW));

    assertThat(bytes).hasSizeLessThan(60_000);
    assertThat(CustomerCodec.decode(TestEvents.ANNA, bytes).customer()).isEqualTo(customer);
  }

  @Test
  void aNewerVersionIsRefused() {
    assertThatThrownBy(() -> CustomerCodec.decode(TestEvents.ANNA, new byte[] {99}))
        .hasMessage(
            "Expected the stored state of a customer to be of version 1 to 3, but it is of version"
                + " 99");
  }

  /** A customer with every kind of fact. */
  static Customer everything() {
    return everything(CustomerCodec.VERSION);
  }

  /** A customer as a version of the stored form could hold one: without what came later. */
  private static Customer everything(int version) {
    var events = new ArrayList<>(EVERYTHING);
    if (version >= 3) {
      events.add(
          new CustomerEvent.Purchase(
              TestEvents.envelope("anna", "repeat", "2026-02-12T08:00:00Z"),
              "o1",
              new BigDecimal("1200.50"),
              TestEvents.EUR,
              List.of(),
              null));
    }
    return after(events);
  }

  private static Customer after(CustomerEvent... events) {
    return after(List.of(events));
  }

  private static Customer after(List<CustomerEvent> events) {
    Customer customer = Customer.unknown(TestEvents.ANNA);
    for (CustomerEvent event : events) {
      customer = SEGMENTER.accept(customer, event, Values.NONE, NOW).next();
    }
    return customer;
  }

  private static CustomerState readBack(CustomerState state) {
    return CustomerCodec.decode(state.customer().id(), CustomerCodec.encode(state));
  }

  private static byte[] sample(String name) throws IOException {
    try (InputStream in = CustomerCodecTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return HexFormat.of().parseHex(new String(in.readAllBytes(), US_ASCII).strip());
    }
  }
}
