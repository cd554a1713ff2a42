/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.benchmarks;

import dev.lifecycle.campaign.definition.Source;
import dev.lifecycle.codec.Topic;
import dev.lifecycle.event.CustomerEvent.Visit;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Envelope;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * One instance of the campaign service with many waits that end within one minute: how long a visit
 * takes to become a message before that and meanwhile. Arguments: the number of customers (default
 * 1000000), the broker's port.
 */
public final class CampaignScale {

  private static final int LIVE_PER_SECOND = 1_000;
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Duration QUIET = Duration.ofSeconds(30);
  private static final Duration BEFORE_WAVE = Duration.ofSeconds(5);
  private static final Duration WAVE = Duration.ofSeconds(60);
  private static final Duration AFTER_WAVE = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String LIVE = "live-";

  /** Both transactional, so that neither caps nor quiet hours of the night stop a measurement. */
  private static final List<Source> CAMPAIGNS =
      List.of(
          new Source(
              "later.yaml",
              """
              campaign: later
              status: live
              class: transactional
              trigger: { event: purchase }
              reentry: always
              steps: [ { wait: PT30M }, { send: { template: later } } ]
              templates: { later: { subject: "Hello", text: "How is it going, {{ customer.id }}?" } }
              """,
              Map.of()),
          new Source(
              "at-once.yaml",
              """
              campaign: at-once
              status: live
              class: transactional
              trigger: { event: visit }
              reentry: always
              steps: [ { send: { template: hello } } ]
              templates: { hello: { subject: "Hello", text: "Good to see you, {{ customer.id }}." } }
              """,
              Map.of()));

  private static final Duration WAIT = Duration.ofMinutes(30);

  private final Rig rig;
  private final int customers;
  private final MovedClock clock = new MovedClock();
  private final Latencies latencies;
  private final AtomicInteger waves = new AtomicInteger();
  private final AtomicLong lastWave = new AtomicLong();

  private CampaignScale(Rig rig, int customers) {
    this.rig = rig;
    this.customers = customers;
    Duration live = WARM_UP.plus(QUIET).plus(BEFORE_WAVE).plus(WAVE).plus(AFTER_WAVE);
    this.latencies = new Latencies((int) (live.toSeconds() + 1) * LIVE_PER_SECOND);
  }

  public static void main(String[] arguments) throws IOException {
    int customers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    int port = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 19_092;
    try (var rig = Rig.start(port)) {
      new CampaignScale(rig, customers).run();
    }
  }

  private void run() {
    try (var _ = CampaignInstance.start(rig, clock, CAMPAIGNS)) {
      Instant first = clock.instant();
      clock.moveTo(first.plus(WAVE));
      load(first);
      var progress = new Progress(rig.admin(), Topic.PURCHASES.wireName(), customers);
      Say.line("%,d entries at %,.0f a second", customers, progress.rate(CampaignInstance.GROUP));
      Say.line(
          "state: %,d bytes of changelog a customer and entry", rig.changelogBytes() / customers);
      try (var _ = Watcher.of(Topic.MESSAGES.wireName(), rig.connection(), this::see)) {
        live(first.plus(WAIT));
      }
    }
  }

  /** Everybody's purchase, spread over a minute: after the campaigns went live, and before now. */
  private void load(Instant from) {
    try (var shop = new Shop(rig.connection(), 20)) {
      for (int i = 0; i < customers; i++) {
        Instant time = from.plusNanos(WAVE.toNanos() / customers * i);
        shop.publish(Shop.purchase("first-" + i, "c" + i, time));
      }
    }
  }

  private void live(Instant firstDue) {
    var load = new OpenLoad(LIVE_PER_SECOND, 0);
    try (var shop = new Shop(rig.connection(), 1)) {
      load.run(WARM_UP, number -> visit(shop, number));
      int warm = load.next();
      load.run(QUIET, number -> visit(shop, number));
      int quiet = load.next();
      clock.moveTo(firstDue.minus(BEFORE_WAVE));
      load.run(BEFORE_WAVE, number -> visit(shop, number));
      long due = System.nanoTime();
      load.run(WAVE.plus(AFTER_WAVE), number -> visit(shop, number));
      await();
      Say.line("quiet: %s", latencies.between(warm, quiet, 0, Long.MAX_VALUE));
      Say.line(
          "while %,d waits end within a minute: %s",
          waves.get(), latencies.between(quiet, load.next(), due, lastWave.get()));
      Say.line(
          "the last of them was acted on %.1f s after it was due",
          (lastWave.get() - due - WAVE.toNanos()) / 1e9);
    }
  }

  private void await() {
    long give = System.nanoTime() + PATIENCE.toNanos();
    while (waves.get() < customers && System.nanoTime() < give) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  private void visit(Shop shop, int number) {
    var envelope =
        new Envelope(LIVE + number, "/shop", new CustomerId(LIVE + number), clock.instant());
    latencies.in(number);
    shop.publish(new Visit(envelope, "/", null));
  }

  private void see(String message) {
    int number = Watcher.numberAfter("\"customerId\":\"" + LIVE, message);
    if (number >= 0) {
      latencies.out(number);
    } else {
      waves.incrementAndGet();
      lastWave.set(System.nanoTime());
    }
  }
}
