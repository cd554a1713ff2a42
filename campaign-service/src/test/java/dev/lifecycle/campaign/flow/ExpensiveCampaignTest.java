/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import static dev.lifecycle.testing.TestEvents.visit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.event.Outcome.Reason;
import dev.lifecycle.testing.TestContact;
import dev.lifecycle.testing.TestEvents;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What costs too much fails for its own campaign only, and says so. */
class ExpensiveCampaignTest {

  private static final String GOOD =
      """
      campaign: good
      status: live
      trigger: { event: visit }
      steps: [ send: { template: t } ]
      templates: { t: { text: Hello } }
      """;
  private static final String BAD = GOOD.replace("good", "bad");
  private static final String LIST = "contact.attributes['tags']";

  @Test
  void aConditionThatLoopsTooLongIsCountedAndHarmsNoOther() {
    String loops =
        "%s.all(a, %s.all(b, %s.all(c, a == b || b == c || a != c)))".formatted(LIST, LIST, LIST);

    Story story = visited(GOOD, BAD + "audience: \"" + loops + "\"\n");

    assertThat(story.sent()).containsExactly("good/1 2026-01-02T00:00:00Z");
    assertThat(story.effects())
        .filteredOn(Effect.ConditionFailed.class::isInstance)
        .singleElement()
        .asString()
        .contains("bad", "teration");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% for i in (1..100000) %}x{% endfor %}",
        "{% for i in (1..9999) %}{{ contact.attributes.long }}{% endfor %}",
        "{% for i in (1..200) %}{% for j in (1..200) %}x{% endfor %}{% endfor %}",
        "{% assign a = 'xx' %}{% for i in (1..40) %}{% assign a = a | append: a %}{% endfor %}",
        "{% assign a = 'xx' %}{% for i in (1..40) %}{% assign a = a | replace: 'x', a %}{% endfor %}",
        "{% assign a = 'x,x' %}{% for i in (1..40) %}{% assign a = a | split: ',' | join: a %}{% endfor %}",
        "{% assign a = 'x' | split: ',' %}{% for i in (1..40) %}{% assign a = a | concat: a %}{% endfor %}",
        "{% assign a = 9.5 %}{% for i in (1..40) %}{% assign a = a | times: a %}{% endfor %}",
        "{% for i in (1..40) %}{% capture a %}xx{{ a }}{{ a }}{% endcapture %}{% endfor %}",
      })
  void aTextThatGrowsTooLongFailsItsOwnSendOnly(String text) {
    Story story = visited(BAD.replace("text: Hello", "text: \"" + text + "\""), GOOD);

    assertThat(story.sent()).containsExactly("good/1 2026-01-02T00:00:00Z");
    assertThat(story.reported()).containsExactly("bad/1 FAILED " + Reason.TEMPLATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{{ contact.accountManager }}", "{% if contact.accountManager %}Dear{% endif %} "})
  void aTextWithoutAWordIsNotSent(String text) {
    Story story = visited(BAD.replace("text: Hello", "text: \"" + text + "\""), GOOD);

    assertThat(story.sent()).containsExactly("good/1 2026-01-02T00:00:00Z");
    assertThat(story.reported()).containsExactly("bad/1 FAILED " + Reason.TEMPLATE);
  }

  private static Story visited(String... campaigns) {
    Map<String, Object> attributes =
        Map.of("tags", Collections.nCopies(100, "x"), "long", "long ".repeat(1_000));
    return Story.of(campaigns)
        .happens(
            TestContact.of("anna", "2026-01-01T00:00:00Z")
                .attributes(Update.set(attributes))
                .build())
        .happens(visit(TestEvents.ANNA.value(), "2026-01-02T00:00:00Z"))
        .until("2026-01-03T00:00:00Z");
  }
}
