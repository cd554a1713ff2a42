/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.replay;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifecycle.codec.JsonLines;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CategoryChange.Cause.Kind;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Population;
import dev.lifecycle.segment.setting.SegmentSettings;
import dev.lifecycle.segment.testing.RandomHistory;
import dev.lifecycle.segment.testing.Shop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a replay emits, held against the tables read out naively at every instant that matters. */
class SegmentReplayTest {

  private static final Map<String, String> SETTINGS = Map.of("population.minRepeatCustomers", "3");
  private static final SegmentSettings RULES = Shop.settings(SETTINGS);
  private static final Instant END = RandomHistory.START.plus(RandomHistory.LENGTH);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void everyoneIsWhereTheTablesSayAtEveryBoundaryAndJustBeforeIt(long seed) {
    List<CustomerEvent> events = RandomHistory.of(seed, 8, 300);
    Shop shop = Shop.replayed(SETTINGS, events, END);
    Map<CustomerId, List<CustomerEvent>> byCustomer =
        events.stream().collect(groupingBy(CustomerEvent::customer));

    for (Instant at : instants(shop, seed)) {
      byCustomer.forEach((customer, history) ->
          assertThat(Oracle.names(shop.categories(customer, at)))
              .as("seed %d, %s at %s", seed, customer, at)
              .isEqualTo(Oracle.categories(RULES, history, shop.inForce(at), at)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void sequencesHaveNoGapsAndInstantsDoNotGoBack(long seed) {
    Shop shop = Shop.replayed(SETTINGS, RandomHistory.of(seed, 8, 300), END);

    shop.changes.stream()
        .collect(groupingBy(CategoryChange::customer))
        .values()
        .forEach(changes -> {
          for (int i = 0; i < changes.size(); i++) {
            assertThat(changes.get(i).sequence()).isEqualTo(i + 1);
          }
          assertThat(changes).extracting(CategoryChange::at).isSorted();
        });
    assertThat(shop.changes).extracting(CategoryChange::at).isSorted();
    assertThat(shop.changes)
        .extracting(change -> change.cause().kind())
        .contains(Kind.EVENT, Kind.TIME, Kind.POPULATION);
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void duplicatesChangeNothing(long seed) {
    List<CustomerEvent> events = RandomHistory.of(seed, 8, 200);
    var doubled = new ArrayList<>(events);
    doubled.addAll(events);
    Collections.shuffle(doubled, new Random(seed));

    Shop once = Shop.replayed(SETTINGS, events, END);
    Shop twice = Shop.replayed(SETTINGS, doubled, END);

    assertThat(twice.changes).isEqualTo(once.changes);
    assertThat(twice.populations).isEqualTo(once.populations);
  }

  @ParameterizedTest
  @ValueSource(longs = {24, 25})
  void aRepeatGivesTheSameBytesHoweverTheEventsAreShuffled(long seed) throws IOException {
    List<CustomerEvent> events = RandomHistory.of(seed, 8, 200);
    var shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, new Random(seed));

    byte[] once = bytes(Shop.replayed(SETTINGS, events, END));
    byte[] again = bytes(Shop.replayed(SETTINGS, shuffled, END));

    assertThat(once).hasSizeGreaterThan(100_000);
    assertThat(again).isEqualTo(once);
  }

  @ParameterizedTest
  @ValueSource(longs = {26, 27})
  void allEventsAtOnceGiveWhatOneAfterAnotherGives(long seed) {
    List<CustomerEvent> events =
        RandomHistory.of(seed, 8, 200).stream()
            .sorted(Comparator.comparing(CustomerEvent::envelope))
            .toList();
    var atOnce = new Shop();

    new SegmentReplay(RULES, atOnce).run(events, END);

    Shop oneByOne = Shop.replayed(SETTINGS, events, END);
    assertThat(atOnce.changes).isEqualTo(oneByOne.changes);
    assertThat(atOnce.populations).isEqualTo(oneByOne.populations);
  }

  @Test
  void whatFailsWhereItIsToldIsThrownAndNothingMoreIsTold() {
    var full = new IllegalStateException("no space left");
    var told = new ArrayList<CategoryChange>();
    var replay =
        new SegmentReplay(
            RULES,
            new SegmentReplay.Output() {
              @Override
              public void changed(CategoryChange change) {
                told.add(change);
                throw full;
              }

              @Override
              public void taken(Population population) {}
            });

    assertThatThrownBy(() -> replay.run(RandomHistory.of(28, 8, 200), END)).isSameAs(full);
    assertThat(told).hasSize(1);
  }

  private static byte[] bytes(Shop shop) throws IOException {
    var out = new ByteArrayOutputStream();
    for (CategoryChange change : shop.changes) {
      JsonLines.write(change, out);
    }
    for (Population population : shop.populations) {
      JsonLines.write(population, out);
    }
    return out.toByteArray();
  }

  /** Every instant of a change, the moment before it, and some at random. */
  private static List<Instant> instants(Shop shop, long seed) {
    var random = new Random(seed);
    var instants = new ArrayList<Instant>();
    for (CategoryChange change : shop.changes) {
      instants.add(change.at());
      instants.add(change.at().minusNanos(1));
    }
    for (int i = 0; i < 200; i++) {
      instants.add(
          RandomHistory.START.plusSeconds(random.nextLong(RandomHistory.LENGTH.toSeconds())));
    }
    return instants;
  }
}
