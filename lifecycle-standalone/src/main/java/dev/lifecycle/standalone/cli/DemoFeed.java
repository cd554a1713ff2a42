/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.standalone.demo.DemoShop;
import dev.lifecycle.standalone.demo.LiveTraffic;
import dev.lifecycle.standalone.load.EventSink;
import dev.lifecycle.standalone.load.KafkaSink;
import dev.lifecycle.standalone.load.LoadException;
import dev.lifecycle.standalone.words.English;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Plays the demo shop into Kafka: its history once in the life of a data folder, then live. */
final class DemoFeed implements AutoCloseable {

  private static final DemoShop SHOP = new DemoShop(2_026, 3_000);
  private static final double NANOS = 1e9;

  private final Feed feed;
  private final InstantSource clock;
  private final PrintWriter out;
  private final Thread thread;
  private volatile boolean stopping;

  /**
   * What is fed.
   *
   * @param played a file that remembers how far the history went
   * @param rate live events a second; 0 = none
   */
  record Feed(String bootstrap, Path played, double rate) {}

  private DemoFeed(Feed feed, InstantSource clock, PrintWriter out) {
    this.feed = feed;
    this.clock = clock;
    this.out = out;
    this.thread = Thread.ofPlatform().name("demo").daemon().unstarted(this::play);
  }

  static DemoFeed start(Feed feed, InstantSource clock, PrintWriter out) {
    DemoFeed demo = new DemoFeed(feed, clock, out);
    demo.thread.start();
    return demo;
  }

  @Override
  public void close() {
    stopping = true;
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void play() {
    try {
      history();
      live();
    } catch (LoadException | UncheckedIOException e) {
      out.println("The demo stopped: " + e.getMessage());
      out.flush();
    }
  }

  /** A history that a stop cut short is played again to the same end: its events keep their ids. */
  private void history() {
    Played played = Played.read(feed.played(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
    if (played.whole()) {
      return;
    }
    played.write(feed.played());
    List<CustomerEvent> events = SHOP.history(played.until());
    try (EventSink sink = KafkaSink.connect(feed.bootstrap())) {
      for (CustomerEvent event : events) {
        if (stopping) {
          return;
        }
        sink.accept(event);
      }
    }
    new Played(played.until(), true).write(feed.played());
    out.println(
        English.text(
            "The demo shop's history is in Kafka: %,d events of two years, taken in before newer ones.",
            events.size()));
    out.flush();
  }

  private void live() {
    if (feed.rate() <= 0) {
      return;
    }
    LiveTraffic traffic = SHOP.live(clock.instant());
    long interval = (long) (NANOS / feed.rate());
    long due = System.nanoTime();
    try (EventSink sink = KafkaSink.connect(feed.bootstrap())) {
      while (!stopping) {
        sink.accept(traffic.next(clock.instant()));
        due += interval;
        LockSupport.parkNanos(due - System.nanoTime());
      }
    }
  }
}
