/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.benchmarks;

import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Purchase;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Envelope;
import dev.lifecycle.streams.RecordForm;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Publishes events as a shop does. */
final class Shop implements AutoCloseable {

  private static final Currency EUR = Currency.getInstance("EUR");

  private final KafkaProducer<byte[], byte[]> producer;

  /**
   * Connects.
   *
   * @param lingerMillis how long a batch is waited for: long for a history, short for live events
   */
  Shop(Map<String, Object> connection, int lingerMillis) {
    var settings = new HashMap<>(connection);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, lingerMillis);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** A purchase whose event and order are named by one text. */
  static Purchase purchase(String id, String customer, Instant time) {
    var envelope = new Envelope(id, "/shop", new CustomerId(customer), time);
    var amount = BigDecimal.valueOf(100 + Math.floorMod(id.hashCode(), 20_000), 2);
    return new Purchase(envelope, id, amount, EUR, List.of(), "web");
  }

  void publish(CustomerEvent event) {
    var _ = producer.send(RecordForm.produce(event));
  }

  @Override
  public void close() {
    producer.close();
  }
}
