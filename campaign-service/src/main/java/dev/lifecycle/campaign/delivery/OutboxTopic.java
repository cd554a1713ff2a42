/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.delivery;

import dev.lifecycle.codec.OwnEventReader;
import dev.lifecycle.codec.Rfc3339;
import dev.lifecycle.codec.Topic;
import dev.lifecycle.codec.UtcText;
import dev.lifecycle.event.Message;
import dev.lifecycle.streams.RecordForm;
import dev.lifecycle.streams.StreamsSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The topic of what went out, a message a key: the message as it was due, and when it went. A
 * second copy of a message takes the place of the first.
 */
public final class OutboxTopic {

  public static final String NAME = "lifecycle.outbox";

  private static final String SENT_AT = "sent-at";
  private static final Duration RETENTION = Duration.ofDays(365);

  private OutboxTopic() {}

  /** The topic as it is made where it is missing. */
  public static NewTopic topic(StreamsSettings settings) {
    return new NewTopic(NAME, settings.partitions(), (short) settings.replicationFactor())
        .configs(
            Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_COMPACT + "," + TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(RETENTION.toMillis()),
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                Integer.toString(Topic.MESSAGES.maxMessageBytes())));
  }

  /** A message as it came, for the outbox. */
  static ProducerRecord<byte[], byte[]> record(
      ConsumerRecord<byte[], byte[]> polled, Message message, Instant sentAt) {
    var headers = new RecordHeaders(polled.headers());
    headers.add(SENT_AT, UtcText.of(sentAt).getBytes(StandardCharsets.UTF_8));
    byte[] key = message.messageId().getBytes(StandardCharsets.UTF_8);
    return new ProducerRecord<>(NAME, null, key, polled.value(), headers);
  }

  /** Reads what {@link #record} wrote; empty where something else is there. */
  static Optional<Outbox.Copy> read(ConsumerRecord<byte[], byte[]> polled) {
    Header sentAt = polled.headers().lastHeader(SENT_AT);
    if (polled.value() == null || sentAt == null) {
      return Optional.empty();
    }
    Instant at = Rfc3339.parse(new String(sentAt.value(), StandardCharsets.UTF_8));
    return Optional.ofNullable(at)
        .map(when ->
            new Outbox.Copy(
                OwnEventReader.message(RecordForm.headers(polled.headers()), polled.value()),
                when));
  }
}
