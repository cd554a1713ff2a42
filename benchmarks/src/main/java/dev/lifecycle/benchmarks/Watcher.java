/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Sees what is committed to a topic from now on, and picks a number out of each record's text. */
final class Watcher implements AutoCloseable {

  private final Thread thread;
  private volatile boolean running = true;

  private Watcher(KafkaConsumer<byte[], byte[]> consumer, Consumer<String> see) {
    thread = Thread.ofPlatform().name("watcher").start(() -> watch(consumer, see));
  }

  /** Watches a topic from its present end. */
  static Watcher of(String topic, Map<String, Object> connection, Consumer<String> see) {
    var settings = new HashMap<>(connection);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
    KafkaConsumer<byte[], byte[]> consumer = Committed.reader(settings);
    List<TopicPartition> partitions = Committed.partitions(consumer, topic);
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    return new Watcher(consumer, see);
  }

  /** The whole number that follows a text; -1 where it is not there. */
  static int numberAfter(String mark, String text) {
    int at = text.indexOf(mark);
    if (at < 0) {
      return -1;
    }
    int end = at + mark.length();
    int number = 0;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      number = number * 10 + (text.charAt(end) - '0');
      end++;
    }
    return number;
  }

  @Override
  public void close() {
    running = false;
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch(KafkaConsumer<byte[], byte[]> consumer, Consumer<String> see) {
    try (consumer) {
      while (running) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
          see.accept(new String(record.value(), StandardCharsets.ISO_8859_1));
        }
      }
    }
  }
}
