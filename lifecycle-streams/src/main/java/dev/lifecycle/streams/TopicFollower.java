/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import dev.lifecycle.codec.OwnEventReader;
import dev.lifecycle.codec.Topic;
import dev.lifecycle.codec.UnreadableEventException;
import dev.lifecycle.event.LifecycleEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads all partitions of a topic, whatever other instances do: first to the end, then on and on in
 * a thread of its own. Only what was committed is read; one thread at a time hands records over.
 */
public final class TopicFollower implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
  private static final Duration POLL = Duration.ofMillis(500);

  /** So many records at once say that more come all the time, which are then read together. */
  private static final int MANY = 100;

  private static final int MOST = ConsumerConfig.DEFAULT_MAX_POLL_RECORDS;
  private static final Duration GATHERING = Duration.ofMillis(40);

  /** How long nothing may come of what there is to read before a start is given up. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  private final String topic;
  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final Consumer<byte[], byte[]> consumer;
  private final java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> reader;
  private final Runnable taken;
  private final Thread thread;
  private final Map<TopicPartition, Long> read = new HashMap<>();

  /**
   * Connects; nothing is read so far.
   *
   * @param connection how to reach Kafka
   * @param reader takes every record; it is not to fail
   */
  public TopicFollower(
      String topic,
      Map<String, Object> connection,
      java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    this(topic, connection, reader, () -> {});
  }

  /**
   * Connects; nothing is read so far.
   *
   * @param connection how to reach Kafka
   * @param reader takes every record; it is not to fail
   * @param taken is told when all records that came together are taken; it is not to fail
   */
  public TopicFollower(
      String topic,
      Map<String, Object> connection,
      java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> reader,
      Runnable taken) {
    this(topic, () -> connect(connection), reader, taken);
  }

  TopicFollower(
      String topic,
      Supplier<Consumer<byte[], byte[]>> consumers,
      java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> reader,
      Runnable taken) {
    this.topic = topic;
    this.consumers = consumers;
    this.reader = reader;
    this.taken = taken;
    consumer = consumers.get();
    thread = new Thread(this::follow, "follower of " + topic);
    thread.setDaemon(true);
  }

  /**
   * Reads all that is there of a topic of Lifecycle's own events, and goes on in a thread of its
   * own; an event that cannot be read is logged and passed over.
   *
   * @param taker takes every event; it is not to fail
   */
  public static TopicFollower follow(
      Topic topic,
      Map<String, Object> connection,
      java.util.function.Consumer<LifecycleEvent> taker) {
    return Parts.started(
        new TopicFollower(topic.wireName(), connection, read -> take(read, taker)),
        follower -> follower.fromBeginning().readToEnd().start());
  }

  private static void take(
      ConsumerRecord<byte[], byte[]> read, java.util.function.Consumer<LifecycleEvent> taker) {
    if (read.value() == null) {
      return;
    }
    try {
      taker.accept(OwnEventReader.read(RecordForm.headers(read.headers()), read.value()));
    } catch (UnreadableEventException unreadable) {
      UnreadableRecords.log(LOG, read, unreadable);
    }
  }

  /** Starts at the first record there is. */
  public TopicFollower fromBeginning() {
    consumer.assign(partitions(consumer, PATIENCE));
    consumer.seekToBeginning(consumer.assignment());
    return this;
  }

  /** Starts with about the newest records of each partition, at most so many. */
  public TopicFollower fromNewest(int recordsPerPartition) {
    consumer.assign(partitions(consumer, PATIENCE));
    Map<TopicPartition, Long> first = consumer.beginningOffsets(consumer.assignment());
    consumer
        .endOffsets(consumer.assignment())
        .forEach((partition, end) ->
            consumer.seek(
                partition, Math.max(first.getOrDefault(partition, 0L), end - recordsPerPartition)));
    return this;
  }

  /**
   * Reads on until all that was committed before this call is read.
   *
   * @throws KafkaException if Kafka fails, or nothing comes for a minute
   */
  public TopicFollower readToEnd() {
    return readToEnd(PATIENCE);
  }

  TopicFollower readToEnd(Duration patience) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    long place = place();
    long since = System.nanoTime();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      poll();
      if (place() > place) {
        place = place();
        since = System.nanoTime();
      } else if (System.nanoTime() - since > patience.toNanos()) {
        throw new TimeoutException(
            "Expected to read %s to its end, but nothing came for %s".formatted(topic, patience));
      }
    }
    return this;
  }

  /** Grows with all that is read, also with what is no record. */
  private long place() {
    return consumer.assignment().stream().mapToLong(consumer::position).sum();
  }

  /**
   * Waits until the thread has read all that was committed before this call.
   *
   * @return whether it has, within the time allowed
   */
  public boolean awaitEnd(Duration timeout) throws InterruptedException {
    try (Consumer<byte[], byte[]> looking = consumers.get()) {
      return awaitRead(looking.endOffsets(partitions(looking, timeout), timeout), timeout);
    }
  }

  /**
   * Waits until the thread has read up to some offsets.
   *
   * @return whether it has, within the time allowed
   */
  public boolean awaitRead(Map<TopicPartition, Long> ends, Duration timeout)
      throws InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    synchronized (read) {
      while (!hasRead(ends)) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
          return false;
        }
        read.wait(left);
      }
    }
    return true;
  }

  /** Goes on in a thread of its own. */
  public TopicFollower start() {
    thread.start();
    return this;
  }

  public boolean alive() {
    return thread.isAlive();
  }

  @Override
  public void close() {
    if (!thread.isAlive()) {
      consumer.close();
      return;
    }
    consumer.wakeup();
    try {
      thread.join(POLL.multipliedBy(10));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static Consumer<byte[], byte[]> connect(Map<String, Object> connection) {
    var settings = new HashMap<>(connection);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private List<TopicPartition> partitions(Consumer<byte[], byte[]> asking, Duration timeout) {
    return asking.partitionsFor(topic, timeout).stream()
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }

  private void follow() {
    try (consumer) {
      while (true) {
        pollOrPause();
      }
    } catch (WakeupException | InterruptedException _) {
      LOG.debug("{} is no longer followed", topic);
    }
  }

  private void pollOrPause() throws InterruptedException {
    try {
      int records = poll();
      if (records >= MANY && records < MOST) {
        Thread.sleep(GATHERING);
      }
    } catch (WakeupException closing) {
      throw closing;
    } catch (KafkaException failure) {
      LOG.warn("Expected to read {}, but Kafka failed; it is tried again", topic, failure);
      Thread.sleep(PAUSE_AFTER_FAILURE);
    }
  }

  /** Hands the next records over, and answers how many. */
  private int poll() {
    ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
    records.forEach(reader);
    if (!records.isEmpty()) {
      taken.run();
    }
    synchronized (read) {
      consumer.assignment().forEach(each -> read.put(each, consumer.position(each)));
      read.notifyAll();
    }
    return records.count();
  }

  private boolean hasRead(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> read.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }
}
