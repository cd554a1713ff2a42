/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is found of two windows together is what a look at every second finds. */
class FindingTest {

  private static final long END = 5;

  record Two(Window one, Window other) {

    Finding one(long now) {
      return one.has(Instant.ofEpochSecond(now));
    }

    Finding other(long now) {
      return other.has(Instant.ofEpochSecond(now));
    }
  }

  private static List<Two> everyTwo() {
    var windows = new ArrayList<Window>();
    for (long from = 0; from <= END; from++) {
      for (long until = 0; until <= END; until++) {
        windows.add(new Window(bound(from, 0), bound(until, END)));
      }
    }
    return windows.stream()
        .flatMap(one -> windows.stream().map(other -> new Two(one, other)))
        .toList();
  }

  private static @Nullable Instant bound(long second, long open) {
    return second == open ? null : Instant.ofEpochSecond(second);
  }

  @Test
  void bothOfTwoWindowsAreFound() {
    for (Two two : everyTwo()) {
      LongPredicate both = now -> two.one(now).holds() && two.other(now).holds();
      assertFound(two, both, now -> two.one(now).and(two.other(now)));
    }
  }

  @Test
  void oneOfTwoWindowsIsFound() {
    for (Two two : everyTwo()) {
      LongPredicate either = now -> two.one(now).holds() || two.other(now).holds();
      assertFound(two, either, now -> two.one(now).or(two.other(now)));
    }
  }

  @Test
  void whatNeverHoldsIsNeverLookedAtAgain() {
    var soon = new Window(Instant.ofEpochSecond(3), null).has(Instant.EPOCH);

    assertThat(soon.and(Finding.of(false))).isEqualTo(Finding.of(false));
    assertThat(soon.or(Finding.of(true))).isEqualTo(Finding.of(true));
    assertThat(soon.changes()).isEqualTo(Instant.ofEpochSecond(3));
  }

  /** It says what holds, and its next change is no later than the first that there is. */
  private static void assertFound(Two two, LongPredicate holds, LongFunction<Finding> find) {
    for (long now = 0; now < END; now++) {
      Finding found = find.apply(now);
      assertThat(found.holds()).as("%s at %d", two, now).isEqualTo(holds.test(now));
      var first =
          LongStream.rangeClosed(now, END)
              .filter(at -> holds.test(at) != found.holds())
              .findFirst();
      if (first.isPresent()) {
        assertThat(found.changes())
            .as("%s at %d", two, now)
            .isAfter(Instant.ofEpochSecond(now))
            .isBeforeOrEqualTo(Instant.ofEpochSecond(first.getAsLong()));
      }
    }
  }
}
