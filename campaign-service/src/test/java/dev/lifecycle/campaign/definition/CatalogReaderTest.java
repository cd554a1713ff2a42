/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.campaign.definition.Campaign.Status;
import dev.lifecycle.event.Category;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogReaderTest {

  private static final String SMALLEST =
      """
      campaign: hello
      trigger: { enters: [lifecycle:NEW] }
      steps: [ send: { template: t } ]
      templates: { t: { text: Hello } }
      """;

  @Test
  void fillsInTheDefaults() {
    Campaign campaign = read(SMALLEST);

    assertThat(campaign.status()).isEqualTo(Status.DRAFT);
    assertThat(campaign.name()).isEqualTo("hello");
    assertThat(campaign.strategy()).isEqualTo(Campaign.Strategy.RETENTION);
    assertThat(campaign.audience()).isEqualTo(Condition.ALWAYS);
    assertThat(campaign.rules().exit()).isEqualTo(Exit.NONE);
    assertThat(campaign.rules().reentry()).isEqualTo(new Reentry.Never());
    assertThat(campaign.rules().priority()).isEqualTo(50);
    assertThat(campaign.rules().attribution()).isEqualTo(Span.of(Period.ofDays(14)));
    assertThat(campaign.rules().maxLateness()).isEqualTo(Span.of(Period.ofDays(2)));
    assertThat(campaign.rules().onPublish()).isEqualTo(Rules.OnPublish.FUTURE_ONLY);
    assertThat(campaign.rules().kind()).isEqualTo(Rules.Kind.MARKETING);
    assertThat(campaign.send(1).orElseThrow().channels()).containsExactly("email", "sms", "print");
  }

  @Test
  void readsEveryKey() {
    Campaign campaign =
        read(
            """
            campaign: anniversary
            name: Thank you
            strategy: reach
            status: paused
            trigger:
              anniversary: { of: firstPurchase, at: [P3M, P13M] }
            audience: "!customer.in('lifecycle:UNHAPPY') && customer.n > 1"
            steps:
              - wait: P1DT2H
              - send: { template: { a: one, b: two }, channels: [sms] }
                when: contact.name != null
            exit: { on: [purchase, refund], leaves: [lifecycle:ACTIVE] }
            reentry: P30D
            holdout: 2.5%
            variants: { a: 40%, b: 60% }
            class: transactional
            priority: 90
            attribution: P7D
            maxLateness: PT6H
            onPublish: includeCurrent
            templates:
              one: { subject: Hi, text: "{{ trigger.period }}", html: { file: one.html } }
              two: { text: Two, locales: { nl: { text: Twee }, pt-BR: { text: Dois } } }
            """);

    assertThat(campaign.rules())
        .isEqualTo(
            new Rules(
                new Exit(
                    Set.of(EventType.PURCHASE, EventType.REFUND),
                    Set.of(Category.LIFECYCLE_ACTIVE)),
                new Reentry.After(Span.of(Period.ofDays(30))),
                250,
                new java.util.TreeMap<>(Map.of("a", 4000, "b", 6000)),
                Rules.Kind.TRANSACTIONAL,
                90,
                Span.of(Period.ofDays(7)),
                Span.parse("PT6H").orElseThrow(),
                Rules.OnPublish.INCLUDE_CURRENT,
                Rules.Apply.NEW_ENTRIES));
    assertThat(campaign.trigger())
        .isEqualTo(
            new Trigger.Anniversary(
                new Trigger.Anchor.FirstPurchase(),
                List.of(Period.ofMonths(3), Period.ofMonths(13)),
                null));
    assertThat(campaign.waitBefore(2)).hasToString("P1DT2H");
    assertThat(campaign.send(2).orElseThrow().templates())
        .containsExactly(Map.entry("a", "one"), Map.entry("b", "two"));
  }

  @Test
  void knowsWhichFieldsOfTheEventAreAskedForOnceItIsOver() {
    Campaign campaign =
        read(
            """
            campaign: survey
            trigger: { event: rating, where: event.score < 7 }
            steps: [ send: { template: t } ]
            templates: { t: { text: "You said: {{ event.comment }}" } }
            """);

    assertThat(campaign.eventFields()).containsExactly("comment");
  }

  @Test
  void refusesTheSameIdInTwoFiles() {
    List<Reading> readings =
        CatalogReader.readAll(
            List.of(
                new Source("a.yaml", SMALLEST, Map.of()),
                new Source("b.yaml", SMALLEST, Map.of())));

    assertThat(readings.get(0)).isInstanceOf(Reading.Valid.class);
    assertThat(readings.get(1))
        .isEqualTo(
            new Reading.Invalid(
                List.of(
                    new Problem(
                        "b.yaml",
                        1,
                        1,
                        "Expected an id of its own, but campaign hello is in a.yaml already"))));
  }

  private static Campaign read(String yaml) {
    var source = new Source("test.yaml", yaml, Map.of("one.html", "<p>{{ contact.name }}</p>"));
    return switch (CatalogReader.read(source)) {
      case Reading.Valid(Campaign campaign) -> campaign;
      case Reading.Invalid invalid -> throw new AssertionError(invalid.toString());
    };
  }
}
