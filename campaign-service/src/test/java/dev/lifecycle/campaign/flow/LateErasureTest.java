/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.testing.TestContact;
import dev.lifecycle.testing.TestEvents;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random stories with an erasure that comes at its time, or later than events after it. */
class LateErasureTest {

  private static final String STEPS =
      """
      status: live
      reentry: always
      steps: [ send: { template: t }, wait: P5D, send: { template: t } ]
      templates: { t: { text: Hello } }
      """;
  private static final String[] CAMPAIGNS = {
    "campaign: bought\ntrigger: { event: purchase }\n" + STEPS,
    "campaign: seen\ntrigger: { event: visit }\nexit: { on: [complaint] }\n" + STEPS
  };

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatIsKnownAndWaitsIsTheSameHoweverLateAnErasureIs(long seed) {
    var random = new Random(seed);
    List<CustomerEvent> events = events(random, Integer.MAX_VALUE);
    int place = random.nextInt(events.size());
    int late = random.nextInt(6);
    Instant at = events.get(place).time().plusSeconds(1);
    CustomerEvent erasure = TestEvents.erasure("anna", at.toString());

    assertThat(told(events, place, late, erasure))
        .as("seed %d", seed)
        .isEqualTo(told(events, place, 0, erasure));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatIsKnownIsTheSameWhereOrderIdsAreRepeated(long seed) {
    var random = new Random(seed);
    List<CustomerEvent> events = events(random, 3);
    int place = random.nextInt(events.size());
    int late = random.nextInt(6);
    Instant at = events.get(place).time().plusSeconds(1);
    CustomerEvent erasure = TestEvents.erasure("anna", at.toString());

    CustomerState end = end(events, place, late, erasure);
    CustomerState expected = end(events, place, 0, erasure);
    assertThat(end.orders()).as("seed %d", seed).isEqualTo(expected.orders());
    assertThat(end.newest()).as("seed %d", seed).isEqualTo(expected.newest());
  }

  /** What is known and what waits at the end, where the erasure comes so many events late. */
  private static List<Object> told(
      List<CustomerEvent> events, int place, int late, CustomerEvent erasure) {
    CustomerState end = end(events, place, late, erasure);
    return List.of(end.orders(), end.contact(), end.newest(), end.waiting());
  }

  private static CustomerState end(
      List<CustomerEvent> events, int place, int late, CustomerEvent erasure) {
    Story story = Story.of(CAMPAIGNS);
    for (int i = 0; i < events.size(); i++) {
      story.happens(events.get(i)).until(events.get(i).time());
      if (i == Math.min(place + late, events.size() - 1)) {
        Instant now = late == 0 ? erasure.time() : events.get(i).time().plusSeconds(1);
        story.until(now.minusNanos(1)).arrives(erasure, now);
      }
    }
    return story.state();
  }

  private static CustomerEvent purchase(String event, String orderId, String time) {
    return new CustomerEvent.Purchase(
        TestEvents.envelope("anna", event, time),
        orderId,
        BigDecimal.TEN,
        TestEvents.EUR,
        List.of(),
        null);
  }

  private static List<CustomerEvent> events(Random random, int orderIds) {
    var events = new ArrayList<CustomerEvent>();
    Instant at = Instant.parse("2026-01-01T00:00:00Z");
    for (int i = 0; i < 20; i++) {
      at = at.plus(Duration.ofMinutes(1 + random.nextInt(10_000)));
      String time = at.toString();
      events.add(
          switch (random.nextInt(5)) {
            case 0, 1 -> purchase("e" + i, "o" + i % orderIds, time);
            case 2 -> TestEvents.visit("anna", time);
            case 3 -> TestEvents.opened("anna", "c" + i, time);
            default ->
                TestContact.of("anna", time)
                    .timeZone(Update.set(ZoneId.of(i % 2 == 0 ? "Asia/Tokyo" : "America/New_York")))
                    .build();
          });
    }
    return events;
  }
}
