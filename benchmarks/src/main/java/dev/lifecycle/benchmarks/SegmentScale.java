/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.benchmarks;

import dev.lifecycle.codec.Topic;
import dev.lifecycle.streams.StateKeeping;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * One instance with many customers: how long a purchase takes to change a category, while it is
 * quiet and while everybody's NOVICE ends at one instant; what state and memory it takes; how long
 * a restart takes. Arguments: the number of customers (default 1000000), the broker's port.
 */
public final class SegmentScale {

  private static final int LIVE_PER_SECOND = 5_000;
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Duration QUIET = Duration.ofSeconds(30);
  private static final Duration BEFORE_WAVE = Duration.ofSeconds(5);
  private static final Duration WAVE = Duration.ofSeconds(50);
  private static final Duration NOVICE = Duration.ofDays(30);
  private static final Duration AHEAD = Duration.ofMinutes(20);
  private static final String LIVE = "live-";

  private final Rig rig;
  private final int customers;
  private final MovedClock clock = new MovedClock();
  private final Latencies latencies;
  private final AtomicInteger boundaries = new AtomicInteger();
  private final AtomicLong lastBoundary = new AtomicLong();

  private SegmentScale(Rig rig, int customers) {
    this.rig = rig;
    this.customers = customers;
    this.latencies = new Latencies(customers);
  }

  public static void main(String[] arguments) throws IOException {
    int customers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    int port = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 19_092;
    try (var rig = Rig.start(port)) {
      new SegmentScale(rig, customers).run();
    }
  }

  private void run() throws IOException {
    Instant deadline = clock.instant().plus(AHEAD);
    long heapBefore = heap();
    load(deadline.minus(NOVICE));
    try (var _ = SegmentInstance.start(rig, clock)) {
      Say.line("%,d customers judged at %,.0f a second", customers, loaded());
      state(heapBefore);
      try (var _ = Watcher.of(Topic.CATEGORY_CHANGES.wireName(), rig.connection(), this::see)) {
        live(deadline);
      }
    }
    if (rig.settings().stateStore() == StateKeeping.DISK) {
      Say.line("state: %,d bytes a customer on disk", rig.stateBytes() / customers);
      restart("with its local state");
      rig.deleteState();
    }
    restart("without local state, from the changelog");
  }

  private double loaded() {
    return SegmentInstance.progress(rig, customers).rate(SegmentInstance.GROUP);
  }

  /** Everybody's first purchase, at one instant. */
  private void load(Instant first) {
    try (var shop = new Shop(rig.connection(), 20)) {
      for (int i = 0; i < customers; i++) {
        shop.publish(Shop.purchase("first-" + i, "c" + i, first));
      }
    }
  }

  private void state(long heapBefore) {
    Say.line("changelog: %,d bytes a customer and event", rig.changelogBytes() / customers);
    Say.line("heap: %,d MiB more than the broker alone", (heap() - heapBefore) >> 20);
  }

  private void live(Instant deadline) {
    var load = new OpenLoad(LIVE_PER_SECOND, 0);
    try (var shop = new Shop(rig.connection(), 1)) {
      load.run(WARM_UP, number -> buyAgain(shop, number));
      int warm = load.next();
      load.run(QUIET, number -> buyAgain(shop, number));
      int quiet = load.next();
      boundaries.set(0);
      clock.moveTo(deadline.minus(BEFORE_WAVE));
      load.run(BEFORE_WAVE, number -> buyAgain(shop, number));
      long due = System.nanoTime();
      load.run(WAVE, number -> buyAgain(shop, number));
      await();
      Say.line("quiet: %s", latencies.between(warm, quiet, 0, Long.MAX_VALUE));
      Say.line(
          "while %,d deadlines fall due at one instant: %s",
          boundaries.get(), latencies.between(quiet, load.next(), due, lastBoundary.get()));
      Say.line("the last of them was acted on after %.1f s", (lastBoundary.get() - due) / 1e9);
    }
  }

  private void await() {
    long give = System.nanoTime() + Duration.ofMinutes(5).toNanos();
    while (boundaries.get() < customers && System.nanoTime() < give) {
      LockSupport.parkNanos(100_000_000);
    }
  }

  private void buyAgain(Shop shop, int number) {
    latencies.in(number);
    shop.publish(Shop.purchase(LIVE + number, "c" + number, clock.instant()));
  }

  private void see(String change) {
    int number = Watcher.numberAfter("\"" + LIVE, change);
    if (number >= 0) {
      latencies.out(number);
    } else if (change.contains("\"TIME\"")) {
      boundaries.incrementAndGet();
      lastBoundary.set(System.nanoTime());
    }
  }

  private void restart(String how) {
    long start = System.nanoTime();
    try (var _ = SegmentInstance.start(rig, InstantSource.system()).awaitReady()) {
      Say.line("ready %s after %.1f s", how, (System.nanoTime() - start) / 1e9);
    }
  }

  private static long heap() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
