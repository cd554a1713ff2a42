/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.Outcome;
import dev.lifecycle.testing.TestEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToldTest {

  @Test
  void manyThatWereStoppedDoNotPushOutThoseThatWereSent() {
    List<Told> all = new ArrayList<>();
    all.add(told(Outcome.Kind.SENT, 0));
    for (int second = 1; second <= 30; second++) {
      all.add(told(Outcome.Kind.SUPPRESSED, second));
    }

    List<Told> kept = Told.newest(all);

    assertThat(kept).hasSize(11).startsWith(all.getFirst()).endsWith(all.getLast());
    assertThat(kept.get(1)).isEqualTo(all.get(21));
  }

  @Test
  void allIsKnownToBeKeptSinceTheOldestOfEachKindThatIsFull() {
    List<Told> all = new ArrayList<>();
    for (int second = 1; second <= 30; second++) {
      all.add(told(Outcome.Kind.SUPPRESSED, second));
    }

    assertThat(Told.complete(Told.newest(all), Instant.ofEpochSecond(22))).isTrue();
    assertThat(Told.complete(Told.newest(all), Instant.ofEpochSecond(21))).isFalse();
    assertThat(Told.complete(all.subList(0, 9), Instant.EPOCH)).isTrue();
  }

  @Test
  void aDetailIsKeptUpToABound() {
    assertThat(told(Outcome.Kind.SUPPRESSED, 1).detail()).hasSize(240).endsWith("…");
  }

  private static Told told(Outcome.Kind kind, int second) {
    return Told.of(
        new Outcome(
            "welcome-1-" + second,
            "welcome",
            1,
            TestEvents.ANNA,
            null,
            Instant.ofEpochSecond(second),
            kind,
            null,
            "because ".repeat(100)));
  }
}
