/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import dev.lifecycle.codec.Encoded;
import dev.lifecycle.codec.EventWriter;
import dev.lifecycle.event.LifecycleEvent;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;

/** Lifecycle's events as Kafka's records, and the headers of records as our codec reads them. */
public final class RecordForm {

  private RecordForm() {}

  /** The headers of a record that came in: the newest value of each. */
  public static dev.lifecycle.codec.Headers headers(Headers headers) {
    return name -> {
      Header header = headers.lastHeader(name);
      return header == null ? null : header.value();
    };
  }

  /** An event for a sink of a topology, written now. */
  public static Record<byte[], byte[]> forward(LifecycleEvent event, Instant now) {
    Encoded encoded = EventWriter.binary(event);
    return new Record<>(encoded.keyBytes(), encoded.value(), now.toEpochMilli(), headers(encoded));
  }

  /** An event for a producer, to its own topic and key. */
  public static ProducerRecord<byte[], byte[]> produce(LifecycleEvent event) {
    Encoded encoded = EventWriter.binary(event);
    return new ProducerRecord<>(
        encoded.topic().wireName(), null, encoded.keyBytes(), encoded.value(), headers(encoded));
  }

  private static Headers headers(Encoded encoded) {
    var headers = new RecordHeaders();
    encoded.headers().forEach(header -> headers.add(header.name(), header.bytes()));
    return headers;
  }
}
