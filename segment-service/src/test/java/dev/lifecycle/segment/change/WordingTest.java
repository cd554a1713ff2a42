/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.Category;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.event.Population.Gap;
import dev.lifecycle.event.Population.Values;
import dev.lifecycle.segment.category.Need;
import dev.lifecycle.segment.change.Explainer.Explanation;
import dev.lifecycle.segment.replay.SegmentReplay;
import dev.lifecycle.segment.setting.SegmentSettings;
import dev.lifecycle.segment.testing.RandomHistory;
import dev.lifecycle.segment.testing.Shop;
import dev.lifecycle.testing.TestContact;
import dev.lifecycle.testing.TestEvents;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise: the words say what the rules say, with the customer's own numbers. */
class WordingTest {

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final Values IN_FORCE =
      new Values(new Gap(60, 1), new BigDecimal("500"), new BigDecimal("80"));

  /** Two purchases, one of them old, a middling rating and a testimonial. */
  private static final List<CustomerEvent> BEN =
      List.of(
          TestEvents.purchase("ben", "o1", "2026-01-10T10:00:00Z", "70"),
          TestEvents.purchase("ben", "o2", "2026-05-02T10:00:00Z", "50"),
          TestEvents.nps("ben", "2026-05-03T10:00:00Z", 7),
          TestEvents.testimonial("ben", "2024-01-01T10:00:00Z"));

  /** Nothing but a visit. */
  private static final List<CustomerEvent> GUEST =
      List.of(TestEvents.visit("ben", "2026-05-03T10:00:00Z"));

  /** One purchase long ago, unhappy, and much is expected. */
  private static final List<CustomerEvent> GONE =
      List.of(
          TestEvents.purchase("ben", "o1", "2025-05-01T10:00:00Z", "70"),
          TestEvents.opened("ben", "k", "2025-05-03T10:00:00Z"),
          TestContact.of("ben", "2026-01-01T00:00:00Z")
              .expectedAnnualRevenue(Update.set(new BigDecimal("900")))
              .build());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lifecycle:PROSPECT | 2 purchases
          lifecycle:NEW | that purchase was 2026-01-10T10:00:00Z, so it ended 2026-04-10T10:00:00Z
          lifecycle:NOVICE | that purchase was 2026-01-10T10:00:00Z, so it ended 2026-02-09T10:00:00Z
          lifecycle:AT_RISK | that purchase was 2026-05-02T10:00:00Z, so not before 2026-07-01T10:00:00Z
          lifecycle:LAPSED | that purchase was 2026-05-02T10:00:00Z, so not before 2026-08-30T10:00:00Z
          lifecycle:UNHAPPY | 0 open complaints, last rating 7 of 10 at 2026-05-03T10:00:00Z
          lifecycle:LOYAL | 2 of 4 purchases + first purchase 2026-01-10T10:00:00Z, long enough at 2026-07-10T10:00:00Z
          lifecycle:REFERRING | 1 more recommendation within 12 months, or a rating of 9 or 10 (or 5 stars); last rating 7 of 10 at 2026-05-03T10:00:00Z
          lifecycle:ADVOCATE | 0 of 3 recommendations within 24 months, 0 unprompted referrals among them, last rating 7 of 10 at 2026-05-03T10:00:00Z
          ladder:PROSPECT | 2 purchases
          ladder:CUSTOMER | 2 purchases
          ladder:SUPPORTER | 0 open complaints, last rating 7 of 10 at 2026-05-03T10:00:00Z; 1 more recommendation within 12 months, or a rating of 9 or 10 (or 5 stars); last rating 7 of 10 at 2026-05-03T10:00:00Z
          ladder:ADVOCATE | 0 open complaints, last rating 7 of 10 at 2026-05-03T10:00:00Z; 0 of 3 recommendations within 24 months, 0 unprompted referrals among them, last rating 7 of 10 at 2026-05-03T10:00:00Z
          relation:PROSPECT | 2 purchases
          relation:EX_CUSTOMER | that purchase was 2026-05-02T10:00:00Z, so until 2027-05-02T10:00:00Z
          importance:A | annual revenue 120.00 of 500.00
          importance:C | annual revenue 120.00 of 80.00
          importance:NONE | 2 purchases
          importance:POTENTIAL_A | no expected annual revenue
          value-loyalty:NEW | 2 purchases
          value-loyalty:CHAMPION | annual revenue 120.00 of 500.00 + 2 of 3 purchases; that purchase was 2026-05-02T10:00:00Z, so until 2026-08-30T10:00:00Z; 0 open complaints, last rating 7 of 10 at 2026-05-03T10:00:00Z
          value-loyalty:POTENTIAL_CHAMPION | annual revenue 120.00 of 500.00
          value-loyalty:LOYALIST | 2 of 3 purchases; that purchase was 2026-05-02T10:00:00Z, so until 2026-08-30T10:00:00Z; 0 open complaints, last rating 7 of 10 at 2026-05-03T10:00:00Z
          tier:VIP | annual revenue 120.00 of 1000.00
          """)
  void whatIsMissingIsSaidWithNumbers(String category, String missing) {
    assertThat(String.join(" + ", standings(explained(BEN, category), false))).isEqualTo(missing);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lifecycle:NEW | no purchase so far
          lifecycle:ACTIVE | 0 of 1 purchase + no purchase so far
          lifecycle:REPEAT | 0 of 2 purchases + no purchase so far
          ladder:CUSTOMER | 0 of 1 purchase
          ladder:CLIENT | 0 of 2 purchases
          relation:CUSTOMER | 0 of 1 purchase + no purchase so far
          importance:B | 0 of 1 purchase + annual revenue 0.00 of 80.00
          value-loyalty:LOW_VALUE_AT_RISK | no purchase so far
          """)
  void aProspectHasEverythingBefore(String category, String missing) {
    assertThat(String.join(" + ", standings(explained(GUEST, category), false))).isEqualTo(missing);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lifecycle:LAPSED | at least 1 purchase + the last purchase at least 120 days ago | 1 purchase + that purchase was 2025-05-01T10:00:00Z
          lifecycle:UNHAPPY | an open complaint, or a last rating of 6 or less (or 2 stars or less) within 180 days | 1 open complaint, no rating
          ladder:CUSTOMER | exactly 1 purchase | 1 purchase
          relation:EX_CUSTOMER | at least 1 purchase + the last purchase at least 12 months ago | 1 purchase + that purchase was 2025-05-01T10:00:00Z, so it ended 2026-05-01T10:00:00Z
          importance:C | at least 1 purchase + annual revenue below the A floor + annual revenue below the B floor | 1 purchase + annual revenue 0.00 of 500.00 + annual revenue 0.00 of 80.00
          tier:NONE | not VIP | annual revenue 0.00 of 1000.00
          """)
  void whatIsHeldIsSaidWithItsRuleAndFacts(String category, String rule, String facts) {
    Explanation explanation = explained(GONE, category);

    assertThat(explanation.held()).isTrue();
    assertThat(String.join(" + ", explanation.needs().stream().map(Need::rule).toList()))
        .isEqualTo(rule);
    assertThat(String.join(" + ", standings(explanation, true))).isEqualTo(facts);
  }

  @ParameterizedTest
  @ValueSource(longs = {81, 82, 83})
  void aCategoryIsHeldWhereverNothingIsMissing(long seed) {
    var settings = Shop.settings(Map.of("population.minRepeatCustomers", "3"));
    var replay = new SegmentReplay(settings, new Shop());
    var explainer = new Explainer(settings);
    Instant next = RandomHistory.START;

    for (CustomerEvent event :
        RandomHistory.of(seed, 12, 300).stream()
            .sorted(Comparator.comparing(CustomerEvent::envelope))
            .toList()) {
      replay.accept(event);
      if (event.time().isBefore(next)) {
        continue;
      }
      next = event.time().plus(Duration.ofDays(20));
      for (Customer customer : known(replay)) {
        assertThat(explainer.explain(customer, replay.inForce(), event.time()))
            .as("seed %d, %s at %s", seed, customer.id(), event.time())
            .allSatisfy(each ->
                assertThat(each.needs().stream().allMatch(Need::met))
                    .as("%s: %s", each.category(), each.needs())
                    .isEqualTo(each.held()));
      }
    }
  }

  @Test
  void aModelThatIsSwitchedOffIsNotExplained() {
    var settings = Shop.settings(Map.of("models", "ladder"));
    Customer customer =
        new Segmenter(settings)
            .accept(Customer.unknown(TestEvents.BEN), BEN.getFirst(), IN_FORCE, NOW)
            .next();

    assertThat(new Explainer(settings).explain(customer, IN_FORCE, NOW))
        .extracting(each -> each.category().qualifiedName())
        .containsExactly(
            "ladder:PROSPECT",
            "ladder:CUSTOMER",
            "ladder:CLIENT",
            "ladder:SUPPORTER",
            "ladder:ADVOCATE");
  }

  private static List<Customer> known(SegmentReplay replay) {
    return replay.customers().stream().filter(each -> each.profile().known()).toList();
  }

  private static Explanation explained(List<CustomerEvent> events, String category) {
    var settings = SegmentSettings.defaults();
    var segmenter = new Segmenter(settings);
    Customer customer = Customer.unknown(TestEvents.BEN);
    for (CustomerEvent event : events) {
      customer = segmenter.accept(customer, event, IN_FORCE, NOW).next();
    }
    return new Explainer(settings)
        .explain(customer, IN_FORCE, NOW).stream()
            .filter(each -> each.category() == Category.named(category).orElseThrow())
            .findFirst()
            .orElseThrow();
  }

  private static List<String> standings(Explanation explanation, boolean met) {
    return explanation.needs().stream()
        .filter(need -> need.met() == met)
        .map(Need::standing)
        .toList();
  }
}
