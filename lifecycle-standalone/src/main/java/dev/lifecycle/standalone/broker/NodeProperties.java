/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.broker;

import java.util.Map;
import java.util.Properties;

/** The Kafka properties of a node that is broker and controller at once, for one machine. */
final class NodeProperties {

  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  // After a kill the controller takes the broker back only when its old session is over: 2 s.
  private static final Map<String, String> FIXED =
      Map.ofEntries(
          Map.entry("node.id", Integer.toString(NODE_ID)),
          Map.entry("process.roles", "broker,controller"),
          Map.entry("controller.listener.names", CONTROLLER_LISTENER),
          Map.entry("inter.broker.listener.name", "PLAINTEXT"),
          Map.entry("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT"),
          Map.entry("offsets.topic.num.partitions", "4"),
          Map.entry("offsets.topic.replication.factor", "1"),
          Map.entry("transaction.state.log.num.partitions", "4"),
          Map.entry("transaction.state.log.replication.factor", "1"),
          Map.entry("transaction.state.log.min.isr", "1"),
          Map.entry("share.coordinator.state.topic.num.partitions", "1"),
          Map.entry("share.coordinator.state.topic.replication.factor", "1"),
          Map.entry("share.coordinator.state.topic.min.isr", "1"),
          Map.entry("default.replication.factor", "1"),
          Map.entry("min.insync.replicas", "1"),
          Map.entry("auto.create.topics.enable", "false"),
          Map.entry("group.initial.rebalance.delay.ms", "0"),
          Map.entry("group.min.session.timeout.ms", "1000"),
          Map.entry("group.consumer.min.session.timeout.ms", "1000"),
          Map.entry("broker.session.timeout.ms", "2000"),
          Map.entry("broker.heartbeat.interval.ms", "400"),
          Map.entry("num.network.threads", "2"),
          Map.entry("num.io.threads", "4"),
          Map.entry("num.recovery.threads.per.data.dir", "2"),
          Map.entry("log.cleaner.dedupe.buffer.size", "33554432"),
          Map.entry("message.max.bytes", "8388608"),
          Map.entry("replica.fetch.max.bytes", "8388608"),
          Map.entry("controlled.shutdown.enable", "true"));

  private NodeProperties() {}

  static Properties of(BrokerSettings settings, int controllerPort) {
    Properties all = new Properties();
    all.putAll(FIXED);
    all.put("log.dirs", settings.folder().toString());
    all.put("controller.quorum.voters", NODE_ID + "@localhost:" + controllerPort);
    all.put(
        "listeners",
        "PLAINTEXT://localhost:%s,CONTROLLER://localhost:%s"
            .formatted(settings.port(), controllerPort));
    return all;
  }
}
