/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.benchmarks;

import dev.lifecycle.codec.Topic;
import dev.lifecycle.streams.TopicCreation;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * The segment service against the transactional copy of the same topic: only the ratio means
 * something. It is taken several times, each with a broker of its own, as the first has the
 * compiler still at work. Arguments: the number of events (default 2000000), of rounds (3), the
 * broker's port.
 */
final class ThroughputBenchmark {

  private static final long SEED = 42;
  private static final int LINGER_MILLIS = 20;

  private ThroughputBenchmark() {}

  static void main(String... arguments) throws IOException {
    int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    int port = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 19_092;
    var ratios = new ArrayList<Double>();
    for (int round = 0; round < rounds; round++) {
      ratios.add(ratio(events, port));
    }
    Collections.sort(ratios);
    Say.line("Median ratio of %d rounds: %.3f", rounds, ratios.get(rounds / 2));
  }

  private static double ratio(int events, int port) throws IOException {
    try (var rig = Rig.start(port)) {
      TopicCreation.ensure(
          rig.admin(), List.of(new NewTopic(TransactionalCopy.TARGET, 4, (short) 1)));
      publish(rig, events);
      double copy = copy(rig, events);
      double segment = segment(rig, events);
      Say.line(
          "%,d events: transactional copy %,.0f/s, segment service %,.0f/s, ratio %.3f",
          events, copy, segment, segment / copy);
      return segment / copy;
    }
  }

  /** Publishes what a shop sold within the two years before now. */
  static void publish(Rig rig, int purchases) {
    try (var shop = new Shop(rig.connection(), LINGER_MILLIS)) {
      ShopHistory.purchases(SEED, purchases, InstantSource.system().instant())
          .forEach(shop::publish);
    }
  }

  private static double copy(Rig rig, int events) {
    try (var _ =
        new TransactionalCopy(rig.bootstrapServers(), List.of(Topic.PURCHASES.wireName()))) {
      return SegmentInstance.progress(rig, events).rate(TransactionalCopy.GROUP);
    }
  }

  private static double segment(Rig rig, int events) {
    try (var _ = SegmentInstance.start(rig, InstantSource.system())) {
      return SegmentInstance.progress(rig, events).rate(SegmentInstance.GROUP);
    }
  }
}
