/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.api;

import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.streams.RecordForm;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Publishes events to their topics and waits until Kafka has them all. */
public final class EventPublisher implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EventPublisher.class);

  private final DefaultKafkaProducerFactory<byte[], byte[]> producers;
  private final KafkaTemplate<byte[], byte[]> kafka;
  private final Duration timeout;

  /**
   * A publisher over Kafka.
   *
   * @param timeout how long Kafka may take to acknowledge all events of a request
   */
  public EventPublisher(DefaultKafkaProducerFactory<byte[], byte[]> producers, Duration timeout) {
    this.producers = producers;
    this.kafka = new KafkaTemplate<>(producers);
    this.timeout = timeout;
  }

  @Override
  public void close() {
    producers.destroy();
  }

  /** Answers whether Kafka has acknowledged every event in time. */
  boolean publish(List<CustomerEvent> events) {
    try {
      CompletableFuture<Void> taken =
          CompletableFuture.allOf(
              events.stream()
                  .map(event -> kafka.send(RecordForm.produce(event)))
                  .toArray(CompletableFuture[]::new));
      kafka.flush(); // now, all of the request at once
      taken.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException
        | TimeoutException
        | KafkaException
        | org.springframework.kafka.KafkaException failure) {
      LOG.warn("Expected Kafka to take {} events, but it did not", events.size(), failure);
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
