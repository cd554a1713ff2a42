/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import static dev.lifecycle.testing.TestEvents.purchase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Source;
import dev.lifecycle.campaign.definition.Sources;
import dev.lifecycle.campaign.definition.Step;
import dev.lifecycle.campaign.definition.Trigger;
import dev.lifecycle.event.Category;
import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.event.Message;
import dev.lifecycle.testing.TestContact;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedTextsTest {

  private static final Instant LATER = Instant.parse("2028-01-01T00:00:00Z");

  static Stream<Source> shipped() {
    return Sources.shipped().stream();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyTextIsWrittenForTheKnownAndTheUnknown(Source source) {
    Campaign campaign = Story.campaign(source.definition());
    int sends = (int) campaign.steps().stream().filter(Step.Send.class::isInstance).count();
    int times =
        campaign.trigger() instanceof Trigger.Anniversary(var of, var at, var every)
            ? at.size()
            : sends;

    for (String name : List.of("", "Anna & <Co>")) {
      List<Message> messages = told(source, name, Locale.ENGLISH).messages();

      assertThat(messages).hasSize(times);
      for (Message message : messages) {
        String all = String.join("\n", message.content().subject(), message.content().text());
        assertThat(all).doesNotContain("{", "}", "  ", "null").contains("The whole team");
        assertThat(message.content().html()).startsWith("<p>").doesNotContain("<Co>");
      }
    }
  }

  @Test
  void theWelcomeFollowsTheTableOfCampaigns() {
    Source welcome = Sources.shipped().get(3);

    assertThat(told(welcome, "Anna", Locale.ENGLISH).sent())
        .containsExactly(
            "welcome/2 2026-03-01T13:00:00Z",
            "welcome/4 2026-03-08T12:00:00Z",
            "welcome/6 2026-03-22T12:00:00Z");
  }

  @Test
  void theWelcomeSpeaksDutchInBelgiumToo() {
    Source welcome = Sources.shipped().get(3);

    assertThat(told(welcome, "Anna", Locale.forLanguageTag("nl-BE")).messages())
        .extracting(message -> message.content().subject())
        .containsExactly(
            "Welkom, Anna, en bedankt voor uw eerste bestelling",
            "We hebben nog veel meer voor u",
            "10% korting op uw tweede bestelling");
  }

  @Test
  void theAnniversarySpeaksOfMonths() {
    assertThat(told(Sources.shipped().get(0), "Anna", Locale.ENGLISH).messages())
        .extracting(message -> message.content().subject())
        .containsExactly(
            "Anna, 3 months together: thank you",
            "Anna, 6 months together: thank you",
            "Anna, 12 months together: thank you");
  }

  private static Story told(Source source, String name, Locale locale) {
    TestContact contact = TestContact.of("anna", "2026-01-01T00:00:00Z").locale(Update.set(locale));
    if (!name.isEmpty()) {
      contact = contact.name(Update.set(name));
    }
    return Story.of(source.definition())
        .happens(contact.build())
        .happens(purchase("anna", "1", "2026-03-01T12:00:00Z", "10"))
        .changes(
            TestChanges.enters(
                1,
                "2026-03-01T12:00:00Z",
                Category.LIFECYCLE_NEW,
                Category.LIFECYCLE_AT_RISK,
                Category.LIFECYCLE_LAPSED,
                Category.LIFECYCLE_REFERRING))
        .until(LATER);
  }
}
