/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Message;
import dev.lifecycle.event.Outcome.Reason;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What two sets do is brought together, whatever comes first and however little memory there is.
 */
class PairsTest {

  private static final Instant AT = Instant.parse("2025-01-01T00:00:00Z");
  private static final Fate PUT_OFF = new Fate.PutOff(Reason.QUIET_HOURS);
  private static final Fate STOPPED = new Fate.Stopped(Reason.FREQUENCY_CAP);

  private record Told(Side side, MessageKey key, Fate fate) {}

  @Test
  void whatBothDidTheSameIsForgotten() throws IOException {
    assertThat(
            pairs(
                100,
                List.of(
                    new Told(Side.BASE, key(1), sent(1)),
                    new Told(Side.CHANGED, key(1), sent(1)),
                    new Told(Side.BASE, key(2), PUT_OFF),
                    new Told(Side.CHANGED, key(2), PUT_OFF),
                    new Told(Side.CHANGED, key(2), STOPPED),
                    new Told(Side.BASE, key(2), STOPPED))))
        .isEmpty();
  }

  @Test
  void theLastThatBecameOfAMessageCounts() throws IOException {
    assertThat(
            pairs(
                100,
                List.of(
                    new Told(Side.BASE, key(1), PUT_OFF),
                    new Told(Side.BASE, key(1), sent(2)),
                    new Told(Side.CHANGED, key(1), PUT_OFF))))
        .containsExactly(new Pair(key(1), sent(2), PUT_OFF));
  }

  @Test
  void neitherTheOrderNorTheMemoryMatters() throws IOException {
    var random = new Random(20);
    List<Told> told = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      told.add(new Told(Side.BASE, key(i), random.nextBoolean() ? sent(i) : STOPPED));
      told.add(new Told(Side.CHANGED, key(i), random.nextBoolean() ? sent(i) : sent(i + 1)));
    }
    List<Pair> expected = pairs(1_000, told);

    for (int most : List.of(1, 7, 100)) {
      Collections.shuffle(told, random);
      assertThat(pairs(most, told)).isEqualTo(expected);
    }
    assertThat(expected).isNotEmpty().isSortedAccordingTo((a, b) -> a.key().compareTo(b.key()));
  }

  private static List<Pair> pairs(int most, List<Told> told) throws IOException {
    try (var pairs = new Pairs(most)) {
      told.forEach(each -> pairs.tell(each.side(), each.key(), each.fate()));
      var result = new ArrayList<Pair>();
      pairs.forEach(result::add);
      return result;
    }
  }

  private static MessageKey key(int number) {
    return new MessageKey(
        new CustomerId("customer-" + number % 10), "hello", 1 + number % 3, "id-" + number);
  }

  private static Fate sent(int number) {
    return new Fate.Sent(
        AT.plusSeconds(number), "outbox", "hello", new Message.Entry("entry", AT), number);
  }
}
