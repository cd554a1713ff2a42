/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lifecycle.event.CustomerId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {

  private static final int CUSTOMERS = 50_000;

  /** Four standard deviations of a share of 10 % of these customers. */
  private static final double CHANCE = 4 * Math.sqrt(0.1 * 0.9 / CUSTOMERS);

  private static final List<CustomerId> ALL =
      IntStream.range(0, CUSTOMERS).mapToObj(i -> new CustomerId("customer-" + i)).toList();

  private static final Campaign WELCOME = campaign("welcome");

  @ParameterizedTest
  @ValueSource(strings = {"welcome", "win-back", "a"})
  void theShareHeldOutIsTheOneAskedFor(String id) {
    assertThat(share(ALL, campaign(id))).isCloseTo(0.10, within(CHANCE));
  }

  @Test
  void whoIsHeldOutInOneCampaignSaysNothingOfAnother() {
    List<CustomerId> heldOut =
        ALL.stream().filter(customer -> Share.heldOut(WELCOME, customer)).toList();

    double chance = 4 * Math.sqrt(0.1 * 0.9 / heldOut.size());
    assertThat(share(heldOut, campaign("win-back"))).isCloseTo(0.10, within(chance));
  }

  @Test
  void whoIsHeldOutSaysNothingOfTheVariant() {
    Map<Boolean, Map<String, Long>> variants =
        ALL.stream()
            .collect(
                Collectors.partitioningBy(
                    customer -> Share.heldOut(WELCOME, customer),
                    Collectors.groupingBy(
                        customer -> String.valueOf(Share.variant(WELCOME, customer)),
                        Collectors.counting())));

    variants
        .values()
        .forEach(counts -> {
          long all = counts.values().stream().mapToLong(Long::longValue).sum();
          assertThat(counts.getOrDefault("a", 0L) / (double) all)
              .isCloseTo(0.25, within(4 * Math.sqrt(0.25 * 0.75 / all)));
        });
  }

  /** Written down once: another release or machine must not hold out others. */
  @Test
  void theSameCustomersAreHeldOutForEver() {
    assertThat(ALL.stream().filter(customer -> Share.heldOut(WELCOME, customer)).limit(5))
        .extracting(CustomerId::value)
        .containsExactly("customer-3", "customer-14", "customer-15", "customer-17", "customer-26");
    assertThat(
            ALL.stream().filter(customer -> "a".equals(Share.variant(WELCOME, customer))).limit(3))
        .extracting(CustomerId::value)
        .containsExactly("customer-10", "customer-15", "customer-19");
  }

  private static double share(List<CustomerId> customers, Campaign campaign) {
    return customers.stream().filter(customer -> Share.heldOut(campaign, customer)).count()
        / (double) customers.size();
  }

  private static Campaign campaign(String id) {
    String yaml =
        """
        campaign: %s
        trigger: { enters: [lifecycle:NEW] }
        steps: [ send: { template: t } ]
        holdout: 10%%
        variants: { a: 25%%, b: 75%% }
        templates: { t: { text: Hello } }
        """
            .formatted(id);
    return switch (CatalogReader.read(new Source("test.yaml", yaml, Map.of()))) {
      case Reading.Valid(Campaign campaign) -> campaign;
      case Reading.Invalid invalid -> throw new IllegalArgumentException(invalid.toString());
    };
  }
}
