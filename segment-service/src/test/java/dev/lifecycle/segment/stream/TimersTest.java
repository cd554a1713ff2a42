/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.segment.testing.RandomHistory;
import dev.lifecycle.streams.DueIndex.Due;
import dev.lifecycle.testing.TestEvents;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deadlines that move or vanish leave no dead timer behind. */
class TimersTest {

  private @TempDir Path folder;

  @Test
  void whateverHappensEachCustomerHasOneTimerWhileThereIsSomethingToWaitFor() {
    long seed = new Random().nextLong();
    List<CustomerEvent> events = new ArrayList<>(RandomHistory.of(seed, 8, 100));
    events.add(TestEvents.erasure("c1", "2025-06-01T00:00:00Z"));
    events.add(TestEvents.erasure("c2", "2029-01-01T00:00:00Z"));
    events.sort(comparing(CustomerEvent::envelope));
    try (var service = new TopologyHarness(folder, RandomHistory.START)) {
      for (CustomerEvent event : events) {
        if (event.time().isAfter(service.now())) {
          service.pass(Duration.between(service.now(), event.time()));
        }
        service.send(event);
        check(service, "seed " + seed + " after " + event);
      }
      service.pass(Duration.ofDays(1500));
      check(service, "seed " + seed + " at the end");
      assertThat(timers(service)).as("seed %d", seed).isEmpty();
    }
  }

  private static void check(TopologyHarness service, String when) {
    var expected = new ArrayList<Due>();
    for (KeyValue<Bytes, byte[]> entry : all(service, TaskState.CUSTOMERS)) {
      CustomerState state = CustomerStates.decode(entry);
      Instant review = state.customer().standing().reviewAt();
      Instant armed = state.armedFor();
      assertThat(armed == null).as(when).isEqualTo(review == null);
      if (armed != null && review != null) {
        assertThat(armed).as(when).isBeforeOrEqualTo(review.plusMillis(1));
        expected.add(new Due(state.customer().id(), armed));
      }
    }
    assertThat(timers(service)).as(when).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static List<Due> timers(TopologyHarness service) {
    return all(service, TaskState.TIMERS).stream().map(entry -> due(entry.key.get())).toList();
  }

  /** The due time in sortable form, then the customer's id. */
  private static Due due(byte[] key) {
    long millis = ByteBuffer.wrap(key).getLong() ^ Long.MIN_VALUE;
    var id = new String(key, Long.BYTES, key.length - Long.BYTES, StandardCharsets.UTF_8);
    return new Due(new CustomerId(id), Instant.ofEpochMilli(millis));
  }

  private static List<KeyValue<Bytes, byte[]>> all(TopologyHarness service, String name) {
    KeyValueStore<Bytes, byte[]> store = service.driver().getKeyValueStore(name);
    var entries = new ArrayList<KeyValue<Bytes, byte[]>>();
    try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
      all.forEachRemaining(entries::add);
    }
    return entries;
  }
}
