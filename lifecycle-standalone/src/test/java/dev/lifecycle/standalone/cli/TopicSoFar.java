/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import dev.lifecycle.codec.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What was committed to a topic, from its beginning until the last look. */
final class TopicSoFar implements AutoCloseable {

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<String> ids = new ArrayList<>();

  TopicSoFar(String bootstrap, Topic topic) {
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
            bytes,
            bytes);
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic.wireName()).stream()
            .map(each -> new TopicPartition(each.topic(), each.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** The CloudEvents id of every record until now, repeats included. */
  List<String> ids() {
    consumer.poll(Duration.ofMillis(200)).forEach(each -> ids.add(id(each)));
    return List.copyOf(ids);
  }

  private static String id(ConsumerRecord<byte[], byte[]> each) {
    return new String(each.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
