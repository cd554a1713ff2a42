/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import static java.util.Comparator.comparing;

import dev.lifecycle.event.CategoryChange.Cause;
import dev.lifecycle.streams.BinaryIn;
import dev.lifecycle.streams.BinaryOut;
import dev.lifecycle.streams.Sweep;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The walks that judge every customer of a task again, because the population in force or a setting
 * changed. A customer who has an event first is reviewed before it.
 */
final class Reviews {

  private final Walk population;
  private final Walk settings;

  Reviews(KeyValueStore<Bytes, byte[]> meta) {
    population = new Walk(new Sweep(meta, "population"), Cause.POPULATION);
    settings = new Walk(new Sweep(meta, "settings"), Cause.SETTINGS);
  }

  /** One reason to judge a customer again, effective at an instant. */
  record Review(Cause cause, Instant at) {}

  /** A walk, and what it tells each customer. */
  record Walk(Sweep sweep, Cause cause) {

    void start(Instant at) {
      var out = new BinaryOut();
      out.instant(at);
      sweep.start(out.toBytes());
    }

    @Nullable Review review() {
      byte[] order = sweep.order();
      return order == null ? null : new Review(cause, new BinaryIn(order).instant());
    }

    private Instant at() {
      Review review = review();
      return review == null ? Instant.MAX : review.at();
    }
  }

  Walk population() {
    return population;
  }

  Walk settings() {
    return settings;
  }

  boolean anyRunning() {
    return population.sweep().running() || settings.sweep().running();
  }

  /** The walk to go on with: the one whose instant is earlier comes first. */
  Optional<Walk> current() {
    return walks().filter(walk -> walk.sweep().running()).min(comparing(Walk::at));
  }

  /** The reviews that a customer is still to have, in the order of their instants. */
  List<Review> awaiting(Bytes customerKey) {
    if (!anyRunning()) {
      return List.of();
    }
    return walks()
        .filter(walk -> walk.sweep().hasYetToReach(customerKey))
        .map(Walk::review)
        .filter(Objects::nonNull)
        .sorted(comparing(Review::at))
        .toList();
  }

  private Stream<Walk> walks() {
    return Stream.of(settings, population);
  }
}
