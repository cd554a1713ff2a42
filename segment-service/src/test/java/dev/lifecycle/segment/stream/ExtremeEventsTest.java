/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import static dev.lifecycle.testing.ExtremeEvents.CUSTOMER;
import static dev.lifecycle.testing.ExtremeEvents.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.codec.EventWriter;
import dev.lifecycle.codec.OwnEventReader;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.LifecycleEvent;
import dev.lifecycle.event.Population;
import dev.lifecycle.event.Population.Values;
import dev.lifecycle.segment.change.Customer;
import dev.lifecycle.segment.change.Explainer;
import dev.lifecycle.segment.change.Segmenter;
import dev.lifecycle.segment.change.Step;
import dev.lifecycle.segment.population.Contribution;
import dev.lifecycle.segment.population.PopulationCount;
import dev.lifecycle.segment.population.PopulationTaker;
import dev.lifecycle.segment.setting.SegmentSettings;
import dev.lifecycle.testing.ExtremeEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No event that is accepted stops a partition, whatever its numbers, dates and ids. */
class ExtremeEventsTest {

  private static final Duration FAR = Duration.ofDays(36_600);

  @ParameterizedTest
  @ValueSource(strings = {"population", "own", "blended"})
  void everythingThatIsAcceptedIsJudgedStoredAndTold(String expectedGap) {
    var settings = settings(expectedGap);
    var events = new ArrayList<>(ExtremeEvents.all());
    Collections.shuffle(events, new Random(1));
    Customer customer = Customer.unknown(CUSTOMER);
    Values inForce = Values.NONE;
    for (CustomerEvent event : events) {
      customer = taken(new Segmenter(settings).accept(customer, event, inForce, NOW));
      inForce = population(settings, customer, inForce).inForce();
    }
    taken(new Segmenter(settings).advance(customer, inForce, NOW.plus(FAR)));

    assertThat(new Explainer(settings).explain(customer, inForce, NOW)).isNotEmpty();
    assertThat(customer.standing().held().categories()).isNotEmpty();
  }

  @Test
  void pointsEndAtTheHighestNumberThatIsRead() {
    var settings = settings("population");
    Customer customer = Customer.unknown(CUSTOMER);
    var changes = new ArrayList<CategoryChange>();
    for (CustomerEvent event : ExtremeEvents.all()) {
      Step step = new Segmenter(settings).accept(customer, event, Values.NONE, NOW);
      customer = taken(step);
      changes.addAll(step.changes());
    }

    assertThat(changes.getLast().evidence().points()).isEqualTo(999_999_999_999_999_999L);
  }

  private static Customer taken(Step step) {
    step.changes().forEach(ExtremeEventsTest::requireReadable);
    Customer next = step.next();
    byte[] stored = CustomerCodec.encode(new CustomerState(next, NOW));
    assertThat(CustomerCodec.decode(CUSTOMER, stored).customer()).isEqualTo(next);
    return next;
  }

  private static Population population(
      SegmentSettings settings, Customer customer, Values inForce) {
    var count = new PopulationCount();
    count.replace(Contribution.NOTHING, customer.contribution());
    var totals = count.totals(0, NOW);
    requireReadable(totals);
    Population taken =
        new PopulationTaker(settings.population()).take(List.of(totals), inForce, NOW);
    requireReadable(taken);
    return taken;
  }

  private static void requireReadable(LifecycleEvent event) {
    byte[] written = EventWriter.structured(event);
    assertThat(EventWriter.structured(OwnEventReader.readStructured(written))).isEqualTo(written);
  }

  private static SegmentSettings settings(String expectedGap) {
    return SegmentSettings.read(
        Map.ofEntries(
            Map.entry("lifecycle.segments.zone", "Pacific/Apia"),
            Map.entry("lifecycle.segments.expectedGap", expectedGap),
            Map.entry("lifecycle.segments.lapseFactor", "100"),
            Map.entry("lifecycle.segments.blendWeight", "0.001"),
            Map.entry("lifecycle.segments.population.minRepeatCustomers", "1"),
            Map.entry("lifecycle.segments.revenueWindow", "P10Y"),
            Map.entry("lifecycle.segments.tier.term", "P10Y"),
            Map.entry("lifecycle.segments.advocate.window", "P10Y"),
            Map.entry("lifecycle.segments.points.perUnit", "1000000"),
            Map.entry("lifecycle.segments.points.activities.check-in", "1000000")),
        ExtremeEvents.RATES);
  }
}
