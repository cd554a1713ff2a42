/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import dev.lifecycle.event.Population;
import dev.lifecycle.event.Population.Gap;
import dev.lifecycle.event.Population.Values;
import dev.lifecycle.streams.BinaryIn;
import dev.lifecycle.streams.BinaryOut;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * What one task remembers beside its customers, durably: which population it goes by, which it has
 * counted, and by which settings it last judged everyone.
 */
final class TaskMemory {

  private static final int VERSION = 1;
  private static final Bytes KEY = Bytes.wrap("task".getBytes(StandardCharsets.UTF_8));

  private final KeyValueStore<Bytes, byte[]> store;
  private @Nullable String settings;
  private @Nullable Instant counted;
  private @Nullable Instant published;
  private @Nullable Instant inForceSince;
  private Values inForce = Values.NONE;

  TaskMemory(KeyValueStore<Bytes, byte[]> store) {
    this.store = store;
    byte[] bytes = store.get(KEY);
    if (bytes != null) {
      read(new BinaryIn(bytes));
    }
  }

  /** The fingerprint of the settings that everyone is, or is being, judged by. */
  @Nullable String settings() {
    return settings;
  }

  void settings(String fingerprint) {
    settings = fingerprint;
    write();
  }

  /** The newest instant of the population that this task has published its totals for. */
  @Nullable Instant counted() {
    return counted;
  }

  void counted(Instant at) {
    counted = at;
    write();
  }

  /** Starts at an instant: nothing is to be counted up to then. */
  void begin(Instant at) {
    counted = at;
    inForceSince = inForceSince == null ? at : inForceSince;
    write();
  }

  /** Whether the record of the instant counted last is still to come. */
  boolean awaitsRecord() {
    return counted != null && (inForceSince == null || inForceSince.isBefore(counted));
  }

  /** Whether it is still to be published, where that is this task's duty. */
  boolean owesRecord() {
    return awaitsRecord()
        && !Objects.equals(counted, published)
        && (published == null || inForceSince == null || !inForceSince.isBefore(published));
  }

  void published(Instant at) {
    published = at;
    write();
  }

  /** The instant of the population that this task goes by, or at which it began. */
  @Nullable Instant inForceSince() {
    return inForceSince;
  }

  /** The values that the rules go by in this task. */
  Values inForce() {
    return inForce;
  }

  /** Goes by a newer record; answers whether its values differ from those so far. */
  boolean adopt(Population population) {
    if (inForceSince != null && !population.at().isAfter(inForceSince)) {
      return false;
    }
    boolean differs = !population.inForce().equals(inForce);
    inForceSince = population.at();
    inForce = population.inForce();
    write();
    return differs;
  }

  private void read(BinaryIn in) {
    in.version("what a task remembers", VERSION);
    settings = in.optional(in::text);
    counted = in.optional(in::instant);
    published = in.optional(in::instant);
    inForceSince = in.optional(in::instant);
    inForce =
        new Values(
            in.optional(() -> new Gap(in.unsigned(), in.unsigned())),
            in.optional(in::decimal),
            in.optional(in::decimal));
  }

  private void write() {
    var out = new BinaryOut();
    out.raw(VERSION);
    out.optional(settings, out::text);
    out.optional(counted, out::instant);
    out.optional(published, out::instant);
    out.optional(inForceSince, out::instant);
    out.optional(inForce.gap(), gap -> writeGap(gap, out));
    out.optional(inForce.aFloor(), out::decimal);
    out.optional(inForce.bFloor(), out::decimal);
    store.put(KEY, out.toBytes());
  }

  private static void writeGap(Gap gap, BinaryOut out) {
    out.unsigned(gap.days());
    out.unsigned(gap.intervals());
  }
}
