/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.campaign.flow.NaiveSender.Plan;
import dev.lifecycle.campaign.guard.Cap;
import dev.lifecycle.campaign.guard.Caps;
import dev.lifecycle.campaign.guard.Limits;
import dev.lifecycle.campaign.guard.QuietHours;
import dev.lifecycle.event.Category;
import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.event.Outcome.Kind;
import dev.lifecycle.testing.TestContact;
import dev.lifecycle.testing.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random schedules of one customer, led by the decider and by the rules read out naively. */
class GuardPropertyTest {

  private static final Instant START = Instant.parse("2026-03-20T00:00:00Z");
  private static final int DAYS = 25;
  private static final List<ZoneId> ZONES =
      Stream.of("Europe/Amsterdam", "America/New_York", "Asia/Tokyo").map(ZoneId::of).toList();

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theDeciderDoesWhatTheRulesSayReadOutMinuteByMinute(long seed) {
    var run = new Run(seed);

    run.go();

    assertThat(told(run.story)).isEqualTo(run.naive.log());
  }

  private static final class Run {
    private final Random random;
    private final List<Plan> plans = new ArrayList<>();
    private final NaiveSender naive;
    private final Story story;
    private long sequence;
    private int orders;
    private Instant asleepUntil = START;

    Run(long seed) {
      random = new Random(seed);
      for (String id : List.of("a", "b", "d", "happy")) {
        plans.add(
            new Plan(
                id,
                random.nextInt(3) * 10,
                random.nextInt(4) == 0,
                Duration.ofHours(1 + random.nextInt(40)),
                random.ints(1 + random.nextInt(3), 1, 3).boxed().toList()));
      }
      Limits limits = limits();
      naive = new NaiveSender(limits);
      story =
          Story.of(
              CampaignSettings.DEFAULTS.with(limits),
              plans.stream().map(GuardPropertyTest::yaml).toArray(String[]::new));
    }

    private Limits limits() {
      var windows = List.of("21:00-08:00", "13:00-17:30", "23:00-03:30", "02:15-02:45");
      String[] hours = windows.get(random.nextInt(windows.size())).split("-", -1);
      return new Limits(
          Set.of(),
          new Caps(
              cap(), Map.of("outbox", cap()), Map.of(Category.LIFECYCLE_NEW, new Cap(null, 1))),
          new QuietHours(LocalTime.parse(hours[0]), LocalTime.parse(hours[1])));
    }

    private Cap cap() {
      return new Cap(
          random.nextBoolean() ? null : 1 + random.nextInt(2),
          random.nextBoolean() ? null : 2 + random.nextInt(4));
    }

    void go() {
      for (int minute = 0; minute < DAYS * 1440; minute++) {
        Instant now = START.plus(minute, ChronoUnit.MINUTES);
        if (now.isBefore(asleepUntil)) {
          continue;
        }
        if (random.nextInt(600) == 0) {
          happen(now);
        }
        naive.minute(now);
        if (story.nextDue() != null && !story.nextDue().isAfter(now)) {
          story.wakesAt(now.toString());
        }
        if (random.nextInt(9000) == 0) {
          asleepUntil = now.plus(random.nextInt(3000), ChronoUnit.MINUTES);
        }
      }
    }

    private void happen(Instant now) {
      String time = now.toString();
      naive.minuteBefore(now);
      switch (random.nextInt(6)) {
        case 0 -> {
          ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
          story.arrives(TestContact.of("anna", time).timeZone(Update.set(zone)).build(), now);
          naive.moves(zone);
        }
        case 1 -> {
          story.arrives(TestEvents.purchase("anna", "o" + ++orders, time, "10"), now);
          naive.buys(now);
        }
        case 2 -> change(Category.LIFECYCLE_UNHAPPY, now);
        case 3 -> change(Category.LIFECYCLE_ACTIVE, now);
        default -> change(Category.LIFECYCLE_NEW, now);
      }
    }

    private void change(Category category, Instant now) {
      naive.isIn(category);
      if (category == Category.LIFECYCLE_NEW) {
        plans.forEach(plan -> naive.enters(plan, now));
      }
      story.arrives(TestChanges.enters(++sequence, now.toString(), category), now);
    }
  }

  private static String yaml(Plan plan) {
    var steps = new StringBuilder();
    plan.days()
        .forEach(days -> steps.append("wait: P%sD, send: { template: t }, ".formatted(days)));
    return """
    campaign: %s
    status: live
    trigger: { enters: [lifecycle:NEW] }
    reentry: always
    priority: %s
    class: %s
    maxLateness: %s
    steps: [ %s ]
    exit: { on: [purchase] }
    templates: { t: { text: Hello } }
    """
            .formatted(
                plan.id(),
                plan.priority(),
                plan.transactional() ? "transactional" : "marketing",
                plan.late(),
                steps.substring(0, steps.length() - 2))
        + (plan.id().startsWith("happy") ? "audience: \"!customer.in('lifecycle:UNHAPPY')\"" : "");
  }

  private static List<String> told(Story story) {
    return story.effects().stream()
        .flatMap(effect ->
            switch (effect) {
              case Effect.Send(var message) ->
                  Stream.of(
                      "%s %s/%s SENT due %s"
                          .formatted(
                              message.time(), message.campaign(), message.step(), message.dueAt()));
              case Effect.Report(var outcome) when outcome.kind() == Kind.CONVERTED ->
                  Stream.<String>empty();
              case Effect.Report(var outcome) ->
                  Stream.of(
                      "%s %s/%s %s %s"
                          .formatted(
                              outcome.at(),
                              outcome.campaign(),
                              outcome.step(),
                              outcome.kind(),
                              outcome.reason()));
              case Effect.ConditionFailed _ -> Stream.<String>empty();
              case Effect.Earned _ -> Stream.<String>empty();
              case Effect.Entered _ -> Stream.<String>empty();
            })
        .toList();
  }
}
