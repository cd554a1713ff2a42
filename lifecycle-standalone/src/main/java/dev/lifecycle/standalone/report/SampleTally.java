/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.report;

import dev.lifecycle.event.Message;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A few messages of each campaign, step and variant, as if drawn by lot. A message's lot is a
 * function of its id, so the same messages give the same samples in whatever order they come.
 */
final class SampleTally {

  private static final long SEED = 20;
  private static final Comparator<Drawn> BY_LOT =
      Comparator.comparingLong(Drawn::lot).thenComparing(drawn -> drawn.message().messageId());
  private static final Comparator<Drawn> READING_ORDER =
      Comparator.comparing(
          Drawn::message,
          Comparator.comparing(Message::campaign)
              .thenComparingInt(Message::step)
              .thenComparing(Message::variant, Comparator.nullsFirst(Comparator.naturalOrder()))
              .thenComparing(Message::time)
              .thenComparing(Message::messageId));

  private final int each;
  private final Map<Kind, PriorityQueue<Drawn>> drawn = new HashMap<>();

  private record Kind(String campaign, int step, @Nullable String variant) {}

  private record Drawn(long lot, Message message, boolean note) {}

  /** Keeps so many of each. */
  SampleTally(int each) {
    this.each = each;
  }

  void sent(Message message, boolean note) {
    var kind = new Kind(message.campaign(), message.step(), message.variant());
    var kept = drawn.computeIfAbsent(kind, _ -> new PriorityQueue<>(BY_LOT.reversed()));
    kept.add(new Drawn(lot(message), message, note));
    if (kept.size() > each) {
      kept.remove();
    }
  }

  List<Sample> samples() {
    return drawn.values().stream()
        .flatMap(PriorityQueue::stream)
        .sorted(READING_ORDER)
        .map(drawn -> Sample.of(drawn.message(), drawn.note()))
        .toList();
  }

  private static long lot(Message message) {
    return new SplittableRandom(SEED ^ message.messageId().hashCode()).nextLong();
  }
}
