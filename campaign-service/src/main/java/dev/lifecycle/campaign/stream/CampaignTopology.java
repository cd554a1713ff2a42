/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.codec.Topic;
import dev.lifecycle.streams.StateKeeping;
import dev.lifecycle.streams.Stored;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;

/**
 * The service as a graph: what shops tell and how categories change go through one processor, which
 * keeps a customer's entries and timers, to messages, outcomes and what they earn.
 */
public final class CampaignTopology {

  private static final String INPUTS = "inputs";
  private static final String CAMPAIGNS = "campaigns";

  private CampaignTopology() {}

  /** Wires the service: what it reads, keeps and writes. */
  public static Topology build(CampaignParts parts, StateKeeping kept) {
    var topology = new Topology();
    topology.addSource(
        AutoOffsetReset.earliest(),
        INPUTS,
        (record, _) -> timestamp(record),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer(),
        inputs());
    topology.addProcessor(CAMPAIGNS, () -> new CampaignProcessor(parts), INPUTS);
    topology.addStateStore(Stored.customers(TaskState.CUSTOMERS, kept), CAMPAIGNS);
    topology.addStateStore(Stored.bytes(TaskState.TIMERS, kept), CAMPAIGNS);
    topology.addStateStore(Stored.gathered(TaskState.META, kept), CAMPAIGNS);
    sink(topology, Sinks.MESSAGES, Topic.MESSAGES);
    sink(topology, Sinks.OUTCOMES, Topic.OUTCOMES);
    sink(topology, Sinks.EARNINGS, Topic.EARNINGS);
    return topology;
  }

  private static String[] inputs() {
    return Stream.concat(Topic.INPUTS.stream(), Stream.of(Topic.CATEGORY_CHANGES))
        .map(Topic::wireName)
        .toArray(String[]::new);
  }

  private static void sink(Topology topology, String name, Topic topic) {
    topology.addSink(
        name, topic.wireName(), new ByteArraySerializer(), new ByteArraySerializer(), CAMPAIGNS);
  }

  /** A record without a time of its own is no reason to stop. */
  private static long timestamp(ConsumerRecord<Object, Object> record) {
    return Math.max(0, record.timestamp());
  }
}
