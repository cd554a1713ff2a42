/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.benchmarks;

import dev.lifecycle.codec.Encoded;
import dev.lifecycle.codec.EventWriter;
import dev.lifecycle.event.CustomerEvent.Purchase;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Envelope;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Purchases of many customers over two years, from a seed. */
final class Load {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Duration HISTORY = Duration.ofDays(730);

  private Load() {}

  /** Publishes purchases, each customer's by time, six a customer on average. */
  static void publish(String bootstrap, int events, Instant end) {
    var random = new Random(42);
    int customers = Math.max(1, events / 6);
    Map<String, Object> settings =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            ProducerConfig.LINGER_MS_CONFIG,
            20,
            ProducerConfig.BATCH_SIZE_CONFIG,
            256 * 1024,
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "lz4");
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < events; i++) {
        Instant time = end.minus(HISTORY).plusSeconds(HISTORY.toSeconds() * i / events);
        var _ = producer.send(purchase("c" + random.nextInt(customers), i, time, random));
      }
    }
  }

  private static ProducerRecord<byte[], byte[]> purchase(
      String customer, int i, Instant time, Random random) {
    var purchase =
        new Purchase(
            new Envelope("p" + i, "/shop", new CustomerId(customer), time),
            "o" + i,
            BigDecimal.valueOf(100 + random.nextInt(20_000), 2),
            EUR,
            List.of(),
            "web");
    Encoded encoded = EventWriter.binary(purchase);
    var headers = new RecordHeaders();
    encoded.headers().forEach(header -> headers.add(header.name(), header.bytes()));
    return new ProducerRecord<>(
        encoded.topic().wireName(), null, encoded.keyBytes(), encoded.value(), headers);
  }
}
