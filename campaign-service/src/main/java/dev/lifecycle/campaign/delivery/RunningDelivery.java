/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.delivery;

import dev.lifecycle.codec.Topic;
import dev.lifecycle.codec.UnreadableEventException;
import dev.lifecycle.event.Outcome;
import dev.lifecycle.streams.Parts;
import dev.lifecycle.streams.StreamsProperties;
import dev.lifecycle.streams.TopicFollower;
import dev.lifecycle.streams.UnreadableRecords;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultAfterRollbackProcessor;
import org.springframework.kafka.transaction.KafkaTransactionManager;
import org.springframework.util.backoff.FixedBackOff;

/**
 * The delivery of one instance, from start to close: its consumer group, and the outbox it shows.
 */
public final class RunningDelivery implements AutoCloseable {

  public static final String GROUP = "campaign-delivery";

  private static final Logger LOG = LoggerFactory.getLogger(RunningDelivery.class);
  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(15);

  private final Outbox outbox;
  private final TopicFollower follower;
  private final DefaultKafkaProducerFactory<byte[], byte[]> producers;
  private final ConcurrentMessageListenerContainer<byte[], byte[]> container;

  /**
   * What delivery goes by.
   *
   * @param connection how to reach Kafka
   * @param instance names this instance among all, and is the same after a restart
   * @param member whether it stays a member of the group while it restarts
   * @param sessionTimeout how long a lost instance is waited for
   * @param outboxSize how many messages are kept in memory
   */
  public record Settings(
      Map<String, Object> connection,
      String instance,
      boolean member,
      Duration sessionTimeout,
      int outboxSize) {}

  private RunningDelivery(
      Settings settings, Delivery delivery, InstantSource clock, Consumer<Outcome> counter) {
    outbox = new Outbox(settings.outboxSize());
    follower = new TopicFollower(OutboxTopic.NAME, settings.connection(), this::keep);
    producers = producers(settings);
    var listener =
        new DeliveryListener(
            delivery,
            outbox,
            new KafkaTemplate<>(producers),
            new DeliveryListener.Reporting(clock, counter));
    container = container(settings, listener, new KafkaTransactionManager<>(producers));
  }

  /** Reads the outbox, then starts to deliver. */
  public static RunningDelivery start(
      Settings settings, Delivery delivery, InstantSource clock, Consumer<Outcome> counter) {
    return Parts.started(
        new RunningDelivery(settings, delivery, clock, counter),
        running -> running.start(settings.outboxSize()));
  }

  private void start(int outboxSize) {
    follower.fromNewest(outboxSize).readToEnd().start();
    container.start();
  }

  public Outbox outbox() {
    return outbox;
  }

  public boolean alive() {
    return follower.alive() && container.isRunning();
  }

  @Override
  public void close() {
    container.stop();
    producers.destroy();
    follower.close();
  }

  private void keep(ConsumerRecord<byte[], byte[]> polled) {
    try {
      OutboxTopic.read(polled).ifPresent(outbox::put);
    } catch (UnreadableEventException unreadable) {
      UnreadableRecords.log(LOG, polled, unreadable);
    }
  }

  private static DefaultKafkaProducerFactory<byte[], byte[]> producers(Settings settings) {
    var properties = new HashMap<>(settings.connection());
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    properties.put(
        ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, StreamsProperties.IN_FLIGHT);
    properties.put(ProducerConfig.BATCH_SIZE_CONFIG, StreamsProperties.BATCH);
    properties.put(ProducerConfig.LINGER_MS_CONFIG, StreamsProperties.LINGER_MILLIS);
    properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.MESSAGES.maxMessageBytes());
    properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) TRANSACTION_TIMEOUT.toMillis());
    var producers =
        new DefaultKafkaProducerFactory<>(
            properties, new ByteArraySerializer(), new ByteArraySerializer());
    producers.setTransactionIdPrefix(GROUP + "-" + settings.instance() + "-");
    return producers;
  }

  private static ConcurrentMessageListenerContainer<byte[], byte[]> container(
      Settings settings,
      DeliveryListener listener,
      KafkaTransactionManager<byte[], byte[]> transactions) {
    var properties = new ContainerProperties(Topic.MESSAGES.wireName());
    properties.setGroupId(GROUP);
    properties.setMessageListener(listener);
    properties.setKafkaAwareTransactionManager(transactions);
    var container =
        new ConcurrentMessageListenerContainer<byte[], byte[]>(
            new DefaultKafkaConsumerFactory<>(
                consumer(settings), new ByteArrayDeserializer(), new ByteArrayDeserializer()),
            properties);
    container.setBeanName(GROUP);
    container.setAfterRollbackProcessor(
        new DefaultAfterRollbackProcessor<>(
            new FixedBackOff(RETRY.toMillis(), FixedBackOff.UNLIMITED_ATTEMPTS)));
    return container;
  }

  private static Map<String, Object> consumer(Settings settings) {
    var properties = new HashMap<>(settings.connection());
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.put(
        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) settings.sessionTimeout().toMillis());
    properties.put(
        ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
        (int) Math.min(3000, settings.sessionTimeout().toMillis() / 3));
    if (settings.member()) {
      properties.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, GROUP + "-" + settings.instance());
    }
    return properties;
  }
}
