/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import dev.lifecycle.codec.Topic;
import dev.lifecycle.streams.StateKeeping;
import dev.lifecycle.streams.Stored;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;

/**
 * The service as a graph: four topics of events go through one processor, which keeps a customer's
 * profile and timers, to category changes, the population, and dead letters.
 */
public final class SegmentTopology {

  private static final String EVENTS = "events";
  private static final String SEGMENT = "segment";

  private SegmentTopology() {}

  /** Wires the service: what it reads, keeps and writes. */
  public static Topology build(SegmentParts parts, StateKeeping kept) {
    var topology = new Topology();
    topology.addSource(
        AutoOffsetReset.earliest(),
        EVENTS,
        (record, _) -> timestamp(record),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer(),
        Topic.INPUTS.stream().map(Topic::wireName).toArray(String[]::new));
    topology.addProcessor(SEGMENT, () -> new SegmentProcessor(parts), EVENTS);
    topology.addStateStore(Stored.customers(TaskState.CUSTOMERS, kept), SEGMENT);
    topology.addStateStore(Stored.derived(TaskState.TIMERS, kept), SEGMENT);
    topology.addStateStore(Stored.bytes(TaskState.META, kept), SEGMENT);
    sink(topology, Sinks.CHANGES, Topic.CATEGORY_CHANGES);
    sink(topology, Sinks.POPULATION, Topic.POPULATION);
    sink(topology, Sinks.DEAD_LETTERS, Topic.DEAD_LETTERS);
    return topology;
  }

  private static void sink(Topology topology, String name, Topic topic) {
    topology.addSink(
        name, topic.wireName(), new ByteArraySerializer(), new ByteArraySerializer(), SEGMENT);
  }

  /** A record without a time of its own is no reason to stop. */
  private static long timestamp(ConsumerRecord<Object, Object> record) {
    return Math.max(0, record.timestamp());
  }
}
