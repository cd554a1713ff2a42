/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.Category;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.testing.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random stories in which categories are left before entries arrive that began before that. */
class LateEntryTest {

  private static final List<Category> CATEGORIES =
      List.of(Category.LIFECYCLE_NOVICE, Category.LIFECYCLE_ACTIVE, Category.LIFECYCLE_LOYAL);
  private static final String[] CAMPAIGNS = {
    campaign("seen", "visit", "leaves: [lifecycle:NOVICE, lifecycle:ACTIVE]"),
    campaign("told", "complaint", "leaves: [lifecycle:LOYAL], on: [visit]"),
    campaign("kept", "visit", "on: [complaint]"),
  };

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatExitsIsTheSameHoweverLateEventsAre(long seed) {
    var random = new Random(seed);
    List<Object> inTime = inputs(random);
    var late = new ArrayList<>(inTime);
    for (int i = late.size() - 1; i >= 0; i--) {
      if (late.get(i) instanceof CustomerEvent event && random.nextBoolean()) {
        late.remove(i);
        late.add(i + random.nextInt(late.size() - i + 1), event);
      }
    }

    assertThat(told(late)).as("seed %d", seed).isEqualTo(told(inTime));
  }

  /** What still waits at the end, and what has exited. */
  private static List<Object> told(List<Object> inputs) {
    Story story = Story.of(CAMPAIGNS);
    Instant now = Instant.EPOCH;
    for (Object input : inputs) {
      if (input instanceof CategoryChange change) {
        now = later(now, change.at());
        story.arrives(change, now);
      } else if (input instanceof CustomerEvent event) {
        now = later(now, event.time());
        story.arrives(event, now);
      }
    }
    Set<String> waiting =
        story.state().waiting().stream()
            .map(each -> each.campaign() + " " + each.entry())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> exited =
        story.outcomes().stream()
            .map(outcome -> outcome.messageId() + " " + outcome.reason())
            .collect(Collectors.toCollection(TreeSet::new));
    return List.of(waiting, exited);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static List<Object> inputs(Random random) {
    var inputs = new ArrayList<>();
    var held = EnumSet.noneOf(Category.class);
    Instant at = Instant.parse("2026-01-01T00:00:00Z");
    long sequence = 0;
    for (int i = 0; i < 30; i++) {
      at = at.plus(Duration.ofMinutes(random.nextInt(600)));
      switch (random.nextInt(4)) {
        case 0 -> inputs.add(TestEvents.visit("anna", at.toString()));
        case 1 -> inputs.add(TestEvents.opened("anna", "c" + i, at.toString()));
        default -> {
          Category category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
          boolean leaves = held.remove(category) || !held.add(category);
          inputs.add(change(++sequence, at.toString(), category, leaves));
        }
      }
    }
    return inputs;
  }

  private static CategoryChange change(long sequence, String at, Category category, boolean left) {
    return left
        ? TestChanges.leaves(sequence, at, category)
        : TestChanges.enters(sequence, at, category);
  }

  private static String campaign(String id, String type, String exit) {
    return """
    campaign: %s
    status: live
    reentry: always
    trigger: { event: %s }
    exit: { %s }
    steps: [ wait: P1Y, send: { template: t } ]
    templates: { t: { text: Hello } }
    """
        .formatted(id, type, exit);
  }
}
