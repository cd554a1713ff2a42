/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.Category;
import dev.lifecycle.event.Message;
import dev.lifecycle.testing.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Versions, each applied now, that take sends out, put them back, add, rename and turn them; random
 * ones against the rule of decision 019 read out naively, which remembers every template that the
 * entry had.
 */
class TakingOverTest {

  private static final Instant ENTERED = Instant.parse("2026-03-01T12:00:00Z");
  private static final String LATER = "2026-12-01T00:00:00Z";
  private static final List<String> TEMPLATES = List.of("a", "b", "c", "d", "e");

  private final Set<String> had = new HashSet<>();
  private final List<String> sent = new ArrayList<>();
  private List<String> sends = List.of();
  private boolean ended;

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @Test
  void whatIsTakenOutAndPutBackIsNotSentAgain() {
    Story story =
        entered(List.of("a", "b"))
            .saves(yaml(List.of("b")), "2026-03-02T13:00:00Z")
            .saves(yaml(List.of("a", "b")), "2026-03-02T14:00:00Z")
            .until(LATER);

    assertThat(story.messages()).extracting(Message::template).containsExactly("a", "b");
    assertThat(story.reported()).isEmpty();
  }

  @Test
  void whatGotAnotherTemplateIsNotSentAgainWhereItsOwnComesBackBesideIt() {
    Story story =
        entered(List.of("a", "b"))
            .saves(yaml(List.of("c", "b")), "2026-03-02T13:00:00Z")
            .saves(yaml(List.of("a", "c", "b")), "2026-03-02T14:00:00Z")
            .until(LATER);

    assertThat(story.messages()).extracting(Message::template).containsExactly("a", "b");
  }

  @Test
  void anExitThatWasMetBeforeItsVersionEndsTheEntryWhenThatIsAppliedNow() {
    Story story =
        entered(List.of("a", "b"))
            .happens(TestEvents.visit("anna", "2026-03-02T13:00:00Z"))
            .saves(yaml(List.of("a", "b")) + "exit: { on: [visit] }\n", "2026-03-02T14:00:00Z");

    assertThat(story.reported()).containsExactly("series/4 SUPPRESSED EXITED");
    assertThat(story.outcomes().getFirst().detail())
        .isEqualTo("A visit at 2026-03-02T13:00:00Z ended it");
    assertThat(story.state().waiting()).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void noSendIsMadeTwiceAndNoneIsLost(long seed) {
    var random = new Random(seed);
    sends = version(random);
    Story story = entered(sends);
    Instant now = ENTERED;

    for (int saves = 0; saves < 7; saves++) {
      now = now.plus(Duration.ofHours(1 + random.nextInt(30)));
      act(now);
      List<String> next = version(random);
      takeOver(next);
      story.saves(yaml(next), now.toString());
    }
    act(Instant.MAX);
    story.until(LATER);

    assertThat(story.messages()).extracting(Message::template).containsExactlyElementsOf(sent);
    assertThat(story.messages()).extracting(Message::step).isSorted().doesNotHaveDuplicates();
    assertThat(sent).doesNotHaveDuplicates();
  }

  private static Story entered(List<String> sends) {
    return Story.of(yaml(sends))
        .changes(TestChanges.enters(1, ENTERED.toString(), Category.LIFECYCLE_NEW));
  }

  /** One send each day after the entry. */
  private void act(Instant now) {
    for (int i = 0; i < sends.size() && !ended; i++) {
      boolean due = !ENTERED.plus(Duration.ofDays(i + 1L)).isAfter(now);
      if (due && had.add(sends.get(i))) {
        sent.add(sends.get(i));
      }
    }
    ended |= had.containsAll(sends);
  }

  private void takeOver(List<String> next) {
    List<String> renamed = new ArrayList<>();
    for (int i = 0; i < Math.min(sends.size(), next.size()); i++) {
      boolean onlyRenamed = !next.contains(sends.get(i)) && !sends.contains(next.get(i));
      if (onlyRenamed && had.contains(sends.get(i))) {
        renamed.add(next.get(i));
      }
    }
    had.addAll(renamed);
    sends = next;
    ended |= had.containsAll(sends);
  }

  private static List<String> version(Random random) {
    var sends = new ArrayList<>(TEMPLATES);
    if (random.nextInt(3) == 0) {
      Collections.shuffle(sends, random);
    }
    sends.removeIf(each -> random.nextInt(3) == 0);
    return sends.isEmpty() ? TEMPLATES : sends;
  }

  private static String yaml(List<String> sends) {
    var steps = new StringBuilder();
    for (String each : sends) {
      steps.append("  - wait: P1D\n  - send: { template: %s }\n".formatted(each));
    }
    var templates = new StringBuilder();
    TEMPLATES.forEach(each -> templates.append("  %s: { text: %s }\n".formatted(each, each)));
    return """
    campaign: series
    status: live
    trigger: { enters: [lifecycle:NEW] }
    apply: now
    maxLateness: P900D
    steps:
    %stemplates:
    %s\
    """
        .formatted(steps, templates);
  }
}
