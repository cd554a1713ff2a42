/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import dev.lifecycle.codec.Decoded.Rejected;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.LifecycleEvent;
import dev.lifecycle.streams.DeadLetter;
import dev.lifecycle.streams.RecordForm;
import java.time.InstantSource;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * The ways out of the topology, by the names of its sinks: in the transaction of the state that
 * what goes out belongs to.
 */
final class Sinks {

  static final String CHANGES = "category-changes";
  static final String POPULATION = "population";
  static final String DEAD_LETTERS = "dead-letters";

  private final ProcessorContext<byte[], byte[]> context;
  private final SegmentMetrics metrics;
  private final InstantSource clock;

  Sinks(ProcessorContext<byte[], byte[]> context, SegmentMetrics metrics, InstantSource clock) {
    this.context = context;
    this.metrics = metrics;
    this.clock = clock;
  }

  void write(CategoryChange change) {
    metrics.changed(change);
    context.forward(RecordForm.forward(change, clock.instant()), CHANGES);
  }

  /** Writes population totals or a population record. */
  void writePopulation(LifecycleEvent event) {
    context.forward(RecordForm.forward(event, clock.instant()), POPULATION);
  }

  void reject(Record<byte[], byte[]> input, Rejected rejected) {
    metrics.events().rejected(rejected.reason().name());
    var source = context.recordMetadata().orElseThrow();
    context.forward(DeadLetter.of(input, source, rejected, clock.instant()), DEAD_LETTERS);
  }
}
