/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.together;

import dev.lifecycle.codec.Topic;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.standalone.load.EventSink;
import dev.lifecycle.standalone.load.KafkaSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The topics of a running service, seen from outside: only what was committed. */
final class Topics implements AutoCloseable {

  private static final String GROUP = "segment-service";

  private final String bootstrap;
  private final Admin admin;

  Topics(String bootstrap) {
    this.bootstrap = bootstrap;
    this.admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
  }

  /** Keeps what a clock set by hand dates back further than the broker would keep it. */
  void keep(Topic topic) {
    var name = new ConfigResource(ConfigResource.Type.TOPIC, topic.wireName());
    var forever = new ConfigEntry(TopicConfig.RETENTION_MS_CONFIG, "-1");
    admin.incrementalAlterConfigs(
        Map.of(name, List.of(new AlterConfigOp(forever, AlterConfigOp.OpType.SET))));
  }

  void publish(List<CustomerEvent> events) {
    try (EventSink sink = KafkaSink.connect(bootstrap)) {
      events.forEach(sink::accept);
    }
  }

  /** Whether the service has committed everything that came in. */
  boolean consumed() {
    try {
      var committed = admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get();
      for (Map.Entry<TopicPartition, Long> end : ends().entrySet()) {
        var offset = committed.get(end.getKey());
        if (end.getValue() > 0 && (offset == null || offset.offset() < end.getValue())) {
          return false;
        }
      }
      return true;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Everything that was committed to a topic until now. */
  <T> List<T> all(Topic topic, Function<ConsumerRecord<byte[], byte[]>, T> reader) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.wireName()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      var all = new ArrayList<T>();
      while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
        consumer.poll(Duration.ofMillis(100)).forEach(each -> all.add(reader.apply(each)));
      }
      return all;
    }
  }

  @Override
  public void close() {
    admin.close();
  }

  private Map<TopicPartition, Long> ends() throws ExecutionException, InterruptedException {
    var inputs = Topic.INPUTS.stream().map(Topic::wireName).toList();
    var latest = new HashMap<TopicPartition, OffsetSpec>();
    admin
        .describeTopics(inputs)
        .allTopicNames()
        .get()
        .values()
        .forEach(topic ->
            topic
                .partitions()
                .forEach(partition ->
                    latest.put(
                        new TopicPartition(topic.name(), partition.partition()),
                        OffsetSpec.latest())));
    var ends = new HashMap<TopicPartition, Long>();
    admin.listOffsets(latest).all().get().forEach((at, end) -> ends.put(at, end.offset()));
    return ends;
  }
}
