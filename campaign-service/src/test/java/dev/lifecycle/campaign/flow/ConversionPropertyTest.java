/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.campaign.customer.Group;
import dev.lifecycle.campaign.earning.Earnings;
import dev.lifecycle.campaign.earning.Tally;
import dev.lifecycle.event.CustomerEvent.Visit;
import dev.lifecycle.event.Outcome;
import dev.lifecycle.event.Outcome.Kind;
import dev.lifecycle.testing.TestEvents;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random visits and purchases, which may come months late: what is told and what is counted. There
 * are more messages than a ledger keeps touches, and more windows than an account keeps.
 */
class ConversionPropertyTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<String> CAMPAIGNS = List.of("short", "long", "held");

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aCampaignHasTheRevenueOfTheOrdersThatWereToldToHaveConverted(long seed) {
    var random = new Random(seed);
    Story story =
        Story.of(
            campaign("short", "PT5H", "where: event.page != ''"),
            campaign("long", "P20D", "where: event.page != 'b'"),
            campaign("held", "P9D", "where: event.page != 'c'") + "holdout: 100%\n");
    var amounts = new HashMap<String, BigDecimal>();
    int pace = seed % 2 == 0 ? 600 : 4000;
    Instant now = START;

    for (int i = 0; i < 400; i++) {
      now = now.plus(Duration.ofMinutes(random.nextInt(1 + random.nextInt(2) * pace)));
      story.until(now);
      if (random.nextInt(3) > 0) {
        story.arrives(visit(random, now), now).until(now);
      } else {
        int late = random.nextInt(3) == 0 ? 60 * 1440 : 2000;
        Instant at = now.minus(Duration.ofMinutes(random.nextInt(late)));
        BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(1000));
        amounts.put("o" + i, amount);
        story.arrives(
            TestEvents.purchase("anna", "o" + i, at.toString(), amount.toPlainString()), now);
      }
    }

    for (String campaign : CAMPAIGNS) {
      assertThat(counted(story, campaign))
          .as("%s, seed %d", campaign, seed)
          .isEqualByComparingTo(told(story, campaign, amounts));
    }
  }

  private static String campaign(String id, String attribution, String where) {
    return """
    campaign: %s
    status: live
    trigger: { event: visit, %s }
    reentry: always
    attribution: %s
    steps: [ send: { template: t } ]
    templates: { t: { text: Hello } }
    """
        .formatted(id, where, attribution);
  }

  private static Visit visit(Random random, Instant now) {
    return new Visit(
        TestEvents.envelope("anna", "v" + random.nextInt(), now.toString()),
        List.of("a", "b", "c", "d").get(random.nextInt(4)),
        null);
  }

  private static BigDecimal counted(Story story, String campaign) {
    Map<Group, Tally> groups = Earnings.of(List.of(story.state())).groups();
    return groups
        .getOrDefault(new Group(campaign, null, campaign.equals("held")), Tally.NONE)
        .revenue();
  }

  private static BigDecimal told(Story story, String campaign, Map<String, BigDecimal> amounts) {
    return story.outcomes().stream()
        .filter(each -> each.kind() == Kind.CONVERTED && each.campaign().equals(campaign))
        .map(Outcome::detail)
        .map(detail -> amounts.get(detail.split("'", -1)[1]))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
