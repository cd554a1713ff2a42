/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.Population.Gap;
import dev.lifecycle.event.Population.Values;
import dev.lifecycle.fact.EventKey;
import dev.lifecycle.fact.Occasions;
import dev.lifecycle.fact.Orders;
import dev.lifecycle.segment.profile.Aged;
import dev.lifecycle.segment.profile.Profile;
import dev.lifecycle.segment.profile.Profile.Expected;
import dev.lifecycle.segment.setting.SegmentSettings;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConcernedTest {

  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  private static final int STAKES = 200;

  @Test
  void nobodyWhomAChangeConcernsIsPassedOver() {
    var judge = new Judge(SegmentSettings.defaults());
    int concernedAll = 0;
    int passedOver = 0;
    for (int seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var concerned = judge.concerned(new Shift(values(random), values(random), NOW));
      var stakes = new Stakes();
      for (int i = 0; i < STAKES; i++) {
        Stake stake = stake(random);
        stakes.put(i, stake);
        if (concerned.test(stake)) {
          assertThat(concerned.mayBe(i, stakes)).as("seed %d: %s", seed, stake).isTrue();
          concernedAll++;
        } else if (!concerned.mayBe(i, stakes)) {
          passedOver++;
        }
      }
    }
    assertThat(concernedAll).isGreaterThan(1_000);
    assertThat(passedOver).isGreaterThan(1_000);
  }

  private static Values values(Random random) {
    var gap = random.nextInt(5) == 0 ? null : new Gap(20 + random.nextInt(20), 1);
    return new Values(gap, amount(random), amount(random));
  }

  private static Stake stake(Random random) {
    var orderOrNone = random.nextInt(5) == 0 ? null : lastOrder(random);
    var occasions =
        orderOrNone == null ? Occasions.NONE : new Occasions(1, orderOrNone, orderOrNone, 0);
    var revenue = amount(random);
    return new Stake(
        profile(amount(random)), occasions, revenue == null ? BigDecimal.ZERO : revenue);
  }

  /** Often at a boundary to the nanosecond. */
  private static Instant lastOrder(Random random) {
    return NOW.minus(Duration.ofDays(random.nextInt(120))).plusNanos(random.nextInt(3) - 1);
  }

  /** Often equal but for a hundredth; now and then beyond what a long holds. */
  private static @Nullable BigDecimal amount(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> null;
      case 1 -> new BigDecimal("1" + random.nextInt(10) + "e20");
      default -> BigDecimal.valueOf(random.nextInt(400), 2);
    };
  }

  private static Profile profile(@Nullable BigDecimal expected) {
    var key = new EventKey(NOW, "e", "/shop");
    return new Profile(
        key,
        Orders.NONE,
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        expected == null ? null : new Expected(key, expected),
        null,
        Aged.NOTHING);
  }
}
