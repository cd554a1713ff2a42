/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.CustomerId;
import dev.lifecycle.streams.DueIndex.Due;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(StateKeeping.class)
class DueIndexTest {

  private static final CustomerId ANNA = new CustomerId("anna");
  private static final CustomerId BEN = new CustomerId("ben");
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final StateKeeping kept;
  private @TempDir Path folder;
  private OpenStore opened;
  private DueIndex index;

  DueIndexTest(StateKeeping kept) {
    this.kept = kept;
  }

  @BeforeEach
  void open() {
    opened = new OpenStore(kept, folder, "due");
    index = new DueIndex(opened.store());
  }

  @AfterEach
  void close() {
    opened.close();
  }

  @Test
  void takesWhatIsDueInOrderOfTimeThenCustomer() {
    index.put(BEN, NOON);
    index.put(ANNA, NOON);
    index.put(new CustomerId("cleo"), NOON.minusSeconds(1));
    index.put(new CustomerId("dora"), NOON.plusMillis(1));

    assertThat(index.take(NOON, 10))
        .extracting(due -> due.customer().value())
        .containsExactly("cleo", "anna", "ben");
  }

  @Test
  void takesEachTimerOnce() {
    index.put(ANNA, NOON);

    assertThat(index.take(NOON, 10)).hasSize(1);
    assertThat(index.take(NOON, 10)).isEmpty();
    assertThat(new DueIndex(opened.store()).take(NOON, 10)).isEmpty();
  }

  @Test
  void anEarlierTimeMovesATimerAndALaterOneLeavesIt() {
    Instant armed = index.rearm(ANNA, null, NOON);
    Instant left = index.rearm(ANNA, armed, NOON.plusSeconds(1));
    Instant moved = index.rearm(ANNA, left, NOON.minusNanos(1_500_000));

    assertThat(List.of(armed, left, moved)).containsExactly(NOON, NOON, NOON.minusMillis(1));
    assertThat(index.take(NOON, 10)).containsExactly(new Due(ANNA, NOON.minusMillis(1)));
  }

  @Test
  void whoIsNeverDueIsNotArmed() {
    Instant armed = index.rearm(ANNA, null, NOON);

    assertThat(index.rearm(ANNA, armed, null)).isNull();
    assertThat(index.take(NOON, 10)).isEmpty();
  }

  @Test
  void goesOnWhereALimitedTakeStopped() {
    index.put(ANNA, NOON);
    index.put(BEN, NOON);

    assertThat(index.take(NOON, 1)).containsExactly(new Due(ANNA, NOON));
    assertThat(index.mayBeDue(NOON)).isTrue();
    assertThat(index.take(NOON, 1)).containsExactly(new Due(BEN, NOON));
    assertThat(index.take(NOON, 1)).isEmpty();
    assertThat(index.mayBeDue(NOON)).isFalse();
  }

  @Test
  void findsATimerPutBeforeTheOnesItHasScanned() {
    index.put(BEN, NOON.plusSeconds(60));
    assertThat(index.take(NOON, 10)).isEmpty();

    index.put(ANNA, NOON.minusSeconds(60));

    assertThat(index.take(NOON, 10)).containsExactly(new Due(ANNA, NOON.minusSeconds(60)));
  }

  @Test
  void neverFiresWithinTheMillisecondBeforeTheDueTime() {
    index.put(ANNA, NOON.plusNanos(1));

    assertThat(index.take(NOON, 10)).isEmpty();
    assertThat(index.take(NOON.plusMillis(1), 10)).hasSize(1);
  }

  @Test
  void tellsHowOverdueTheEarliestTimerIs() {
    assertThat(index.overdue(NOON)).isZero();

    index.put(ANNA, NOON);
    index.put(BEN, NOON.plusSeconds(10));

    assertThat(index.overdue(NOON.minusSeconds(1))).isZero();
    assertThat(index.overdue(NOON.plusSeconds(7))).hasSeconds(7);
    index.remove(ANNA, NOON);
    assertThat(index.overdue(NOON.plusSeconds(7))).isZero();
    assertThat(index.take(NOON.plusSeconds(10), 5)).hasSize(1);
    assertThat(index.overdue(NOON.plusSeconds(20))).isZero();
  }

  @Test
  void sortsTimesBefore1970First() {
    Instant longAgo = Instant.parse("1931-05-05T00:00:00Z");
    index.put(BEN, Instant.EPOCH);
    index.put(ANNA, longAgo);

    assertThat(index.take(NOON, 1)).containsExactly(new Due(ANNA, longAgo));
  }

  @Test
  void agreesWithASortedSetOnRandomHistories() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    var model = new TreeSet<>(Comparator.comparing(Due::at).thenComparing(Due::customer));
    Instant now = NOON;
    for (int step = 0; step < 5_000; step++) {
      var timer =
          new Due(
              new CustomerId("c" + random.nextInt(50)),
              now.plusMillis(random.nextInt(2_000) - 200));
      switch (random.nextInt(4)) {
        case 0, 1 -> {
          index.put(timer.customer(), timer.at());
          model.add(timer);
        }
        case 2 -> {
          Due removed = model.isEmpty() ? timer : model.first();
          index.remove(removed.customer(), removed.at());
          model.remove(removed);
        }
        default -> {
          now = now.plusMillis(random.nextInt(100));
          int limit = 1 + random.nextInt(20);
          assertThat(index.take(now, limit))
              .as("seed %d", seed)
              .isEqualTo(first(model, now, limit));
        }
      }
    }
  }

  private static List<Due> first(NavigableSet<Due> model, Instant now, int limit) {
    List<Due> taken = new ArrayList<>();
    while (taken.size() < limit && !model.isEmpty() && !model.first().at().isAfter(now)) {
      taken.add(model.pollFirst());
    }
    return taken;
  }
}
