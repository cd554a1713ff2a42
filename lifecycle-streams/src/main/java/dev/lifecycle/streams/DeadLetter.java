/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import dev.lifecycle.codec.Decoded.Rejected;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * An input that could not be used, as it came, with headers that say where it came from and why it
 * is here (events.md).
 */
public final class DeadLetter {

  public static final String TOPIC = "dead-letter-topic";
  public static final String PARTITION = "dead-letter-partition";
  public static final String OFFSET = "dead-letter-offset";
  public static final String TIMESTAMP = "dead-letter-timestamp";
  public static final String REASON = "dead-letter-reason";
  public static final String DETAIL = "dead-letter-detail";

  private DeadLetter() {}

  /**
   * The record to forward. Its own time is that of now, so that Kafka keeps it as long as any
   * other; a header has the input's.
   */
  public static Record<byte[], byte[]> of(
      Record<byte[], byte[]> input, RecordMetadata source, Rejected rejected, Instant now) {
    Headers headers = new RecordHeaders(input.headers());
    add(headers, TOPIC, source.topic());
    add(headers, PARTITION, Integer.toString(source.partition()));
    add(headers, OFFSET, Long.toString(source.offset()));
    add(headers, TIMESTAMP, Long.toString(input.timestamp()));
    add(headers, REASON, rejected.reason().name());
    add(headers, DETAIL, rejected.detail());
    return new Record<>(input.key(), input.value(), now.toEpochMilli(), headers);
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
