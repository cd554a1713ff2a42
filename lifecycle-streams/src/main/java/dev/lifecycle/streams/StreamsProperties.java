/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.LogAndFailExceptionHandler;

/** The settings as Kafka Streams wants them: exactly once, bytes in and out. */
public final class StreamsProperties {

  private static final int MIB = 1024 * 1024;

  /** A dead letter may be as large as the largest input that a topic takes, and a bit more. */
  private static final int MAX_REQUEST = 8 * MIB;

  /** Longer than the longest pause, such as counting a million customers at the start. */
  private static final int TRANSACTION_TIMEOUT_MILLIS = 60_000;

  /**
   * How long the group waits for a member that is gone to join again, such as a thread that failed
   * and whose successor has another name; nothing is processed meanwhile. Nothing that a thread
   * does between two polls takes so long: stores are restored on a thread of their own, what is due
   * is done in slices of milliseconds, a round of processing ends at half of it, and at the start a
   * million customers are counted in under two seconds. It has to be longer than {@link
   * #MAX_BLOCK_MILLIS}.
   */
  private static final int MAX_POLL_INTERVAL_MILLIS = 60_000;

  private static final int MAX_BLOCK_MILLIS = 45_000;

  /**
   * One request at a time: a partition that still closes the transaction before sends the first one
   * back, and would then take those sent meanwhile for out of order.
   */
  public static final int IN_FLIGHT = 1;

  /** What a producer in transactions sends of a partition at once: mostly all of a transaction. */
  public static final int BATCH = 256 * 1024;

  /**
   * Longer than a transaction mostly lasts: its end sends what is there, so that waiting for more
   * delays nothing.
   */
  public static final int LINGER_MILLIS = 1_000;

  /** Room for the keys of {@link Stored#gathered}, which are few. */
  private static final long GATHERED = 8L * MIB;

  /** A task that is behind looks at the clock after each poll: it is not to wait for records. */
  private static final long POLL_MILLIS = 10;

  private StreamsProperties() {}

  /**
   * The properties of one service.
   *
   * @param applicationId names the consumer group, the changelogs and the state's folder
   * @param connection how to reach Kafka: bootstrap servers, and security where there is any
   */
  public static Properties of(
      String applicationId, Map<String, Object> connection, StreamsSettings settings) {
    var properties = new Properties();
    properties.putAll(connection);
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
    properties.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir().toString());
    properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
    properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbyReplicas());
    properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, settings.replicationFactor());
    properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, settings.commitInterval().toMillis());
    fixed(properties);
    consumer(properties, settings);
    producer(properties);
    return properties;
  }

  private static void fixed(Properties properties) {
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, GATHERED);
    properties.put(StreamsConfig.POLL_MS_CONFIG, POLL_MILLIS);
    properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SmallRocksDb.class);
    properties.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
    properties.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
    properties.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
        LogAndFailExceptionHandler.class);
  }

  private static void consumer(Properties properties, StreamsSettings settings) {
    Duration session = settings.sessionTimeout();
    consumer(properties, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    consumer(properties, ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, MAX_POLL_INTERVAL_MILLIS);
    consumer(properties, ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) session.toMillis());
    consumer(
        properties,
        ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
        (int) Math.min(3000, session.toMillis() / 3));
    if (settings.instanceId() != null) {
      consumer(properties, ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, settings.instanceId());
    }
  }

  private static void producer(Properties properties) {
    producer(properties, ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    producer(properties, ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST);
    producer(properties, ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MILLIS);
    producer(properties, ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT_MILLIS);
    producer(properties, ProducerConfig.BATCH_SIZE_CONFIG, BATCH);
    producer(properties, ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
    producer(properties, ProducerConfig.BUFFER_MEMORY_CONFIG, 64L * MIB);
    producer(properties, ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, IN_FLIGHT);
  }

  private static void consumer(Properties properties, String name, Object value) {
    properties.put(StreamsConfig.mainConsumerPrefix(name), value);
  }

  private static void producer(Properties properties, String name, Object value) {
    properties.put(StreamsConfig.producerPrefix(name), value);
  }
}
