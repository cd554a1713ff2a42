/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.streams.RecordForm;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The topics of Lifecycle in a Kafka: each event goes to its type's, keyed by its customer. */
public final class KafkaSink implements EventSink {

  private static final int LONGEST_WAIT_MS = 15_000;

  private final String bootstrap;
  private final KafkaProducer<byte[], byte[]> producer;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  private KafkaSink(String bootstrap, KafkaProducer<byte[], byte[]> producer) {
    this.bootstrap = bootstrap;
    this.producer = producer;
  }

  /** Connects lazily: an unreachable Kafka shows at the first event. */
  public static KafkaSink connect(String bootstrap) {
    ByteArraySerializer bytes = new ByteArraySerializer();
    try {
      return new KafkaSink(bootstrap, new KafkaProducer<>(settings(bootstrap), bytes, bytes));
    } catch (KafkaException e) {
      throw new LoadException(
          "Expected to reach Kafka at %s, but: %s".formatted(bootstrap, reason(e)), e);
    }
  }

  private static Map<String, Object> settings(String bootstrap) {
    return Map.of(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
        bootstrap,
        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
        true,
        ProducerConfig.ACKS_CONFIG,
        "all",
        ProducerConfig.COMPRESSION_TYPE_CONFIG,
        "lz4",
        ProducerConfig.LINGER_MS_CONFIG,
        20,
        ProducerConfig.BATCH_SIZE_CONFIG,
        256 * 1024,
        ProducerConfig.BUFFER_MEMORY_CONFIG,
        64L * 1024 * 1024,
        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
        4 * 1024 * 1024,
        ProducerConfig.MAX_BLOCK_MS_CONFIG,
        LONGEST_WAIT_MS);
  }

  @Override
  public void accept(CustomerEvent event) {
    try {
      Future<RecordMetadata> _ =
          producer.send(RecordForm.produce(event), (_, e) -> failure.compareAndSet(null, e));
    } catch (KafkaException e) {
      failure.compareAndSet(null, e);
    }
    throwFailure();
  }

  @Override
  public void close() {
    try {
      producer.close();
    } catch (KafkaException e) {
      failure.compareAndSet(null, e);
    }
    throwFailure();
  }

  private void throwFailure() {
    Exception first = failure.get();
    if (first != null) {
      throw new LoadException(
          "Expected Kafka at %s to take every event, but: %s; is Lifecycle running there?"
              .formatted(bootstrap, reason(first)),
          first);
    }
  }

  private static String reason(Exception e) {
    Throwable cause = e.getCause();
    return String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
  }
}
