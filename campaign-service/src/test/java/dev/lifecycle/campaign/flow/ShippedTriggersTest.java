/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.campaign.definition.Source;
import dev.lifecycle.campaign.definition.Sources;
import dev.lifecycle.campaign.message.Shop;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped campaign sends when its own trigger fires. */
class ShippedTriggersTest {

  /** The first message of each, after noon of 1 March 2026. */
  private static final Map<String, String> FIRST =
      """
      active-upsell/2 2026-03-04T12:00:00Z
      advocate/2 2026-03-03T12:00:00Z
      anniversary/1 2026-06-01T09:00:00Z
      at-risk/1 2026-03-01T12:00:00Z
      birthday/1 2027-02-28T09:00:00Z
      champion/2 2026-03-05T12:00:00Z
      contract/1 2027-05-30T09:00:00Z
      cross-sell/2 2026-03-06T12:00:00Z
      ex-customer/2 2026-03-08T12:00:00Z
      feedback-request/2 2026-03-15T12:00:00Z
      keep-in-touch/1 2026-06-08T09:00:00Z
      key-account/1 2026-03-01T12:00:00Z
      low-value-care/2 2026-03-11T12:00:00Z
      loyal-thanks/2 2026-03-02T12:00:00Z
      made-good/2 2026-03-15T12:00:00Z
      next-purchase-discount/2 2026-03-04T12:00:00Z
      no-visit/1 2026-09-07T09:00:00Z
      onboarding/2 2026-03-03T12:00:00Z
      potential-champion/2 2026-03-09T12:00:00Z
      potential-key-account/1 2026-03-01T12:00:00Z
      prospect-nurture/2 2026-03-01T14:00:00Z
      purchase-survey/2 2026-03-02T12:00:00Z
      referral-reward/1 2026-03-01T12:00:00Z
      referral/1 2026-03-01T12:00:00Z
      repeat-reward/1 2026-03-01T12:00:00Z
      replacement/1 2031-02-01T09:00:00Z
      season/1 2026-12-24T09:00:00Z
      testimonial-reward/1 2026-03-01T12:00:00Z
      unhappy/1 2026-03-01T12:00:00Z
      vip-renewed/2 2028-03-02T12:00:00Z
      vip-welcome/1 2026-03-01T12:00:00Z
      warranty/1 2028-02-01T09:00:00Z
      welcome/2 2026-03-01T13:00:00Z
      win-back/1 2026-03-01T12:00:00Z
      """
          .lines()
          .collect(
              Collectors.toMap(line -> line.substring(0, line.indexOf('/')), Function.identity()));

  static Stream<Source> shipped() {
    return Sources.shipped().stream();
  }

  @Test
  void areAllListed() {
    assertThat(shipped().map(Source::file))
        .containsExactlyInAnyOrderElementsOf(
            FIRST.keySet().stream().map(id -> id + ".yaml").toList());
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void sendWhenTheirTriggerFires(Source source) {
    Story story = ShippedStory.of(source, "Anna", Locale.ENGLISH, Shop.UNNAMED);

    assertThat(story.sent().getFirst())
        .isEqualTo(FIRST.get(Story.campaign(source.definition()).id()));
    assertThat(story.reported()).isEmpty();
  }
}
