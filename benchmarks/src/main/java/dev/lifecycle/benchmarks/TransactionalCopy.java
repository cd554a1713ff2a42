/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.benchmarks;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The baseline: consume, produce the same bytes, commit in transactions every 100 ms. */
final class TransactionalCopy implements AutoCloseable {

  static final String GROUP = "copy";
  static final String TARGET = "benchmark.copy";

  private static final Duration COMMIT = Duration.ofMillis(100);

  private final List<Thread> threads;
  private volatile boolean running = true;

  /** Starts two threads. */
  TransactionalCopy(String bootstrap, List<String> topics) {
    threads =
        List.of(0, 1).stream()
            .map(i -> Thread.ofPlatform().name("copy-" + i).start(() -> copy(bootstrap, topics, i)))
            .toList();
  }

  @Override
  public void close() {
    running = false;
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void copy(String bootstrap, List<String> topics, int index) {
    try (var consumer =
            new KafkaConsumer<>(
                consumer(bootstrap), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var producer =
            new KafkaProducer<>(
                producer(bootstrap, index), new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      consumer.subscribe(topics);
      while (running) {
        producer.beginTransaction();
        long commitAt = System.nanoTime() + COMMIT.toNanos();
        while (System.nanoTime() < commitAt) {
          for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(10))) {
            var _ =
                producer.send(
                    new ProducerRecord<>(
                        TARGET, null, record.key(), record.value(), record.headers()));
          }
        }
        producer.sendOffsetsToTransaction(places(consumer), consumer.groupMetadata());
        producer.commitTransaction();
      }
    }
  }

  /** How far it has read; behind the mark of a transaction too, where that is the last there is. */
  private static Map<TopicPartition, OffsetAndMetadata> places(Consumer<?, ?> consumer) {
    var places = new HashMap<TopicPartition, OffsetAndMetadata>();
    for (TopicPartition partition : consumer.assignment()) {
      places.put(partition, new OffsetAndMetadata(consumer.position(partition)));
    }
    return places;
  }

  private static Map<String, Object> consumer(String bootstrap) {
    return Map.of(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
        bootstrap,
        ConsumerConfig.GROUP_ID_CONFIG,
        GROUP,
        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
        "earliest",
        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
        "read_committed",
        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
        false,
        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
        1000);
  }

  private static Map<String, Object> producer(String bootstrap, int index) {
    return Map.of(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
        bootstrap,
        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
        "copy-" + index,
        ProducerConfig.LINGER_MS_CONFIG,
        100,
        ProducerConfig.COMPRESSION_TYPE_CONFIG,
        "lz4");
  }
}
