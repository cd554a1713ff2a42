/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.delivery;

import dev.lifecycle.codec.OwnEventReader;
import dev.lifecycle.codec.UnreadableEventException;
import dev.lifecycle.event.Message;
import dev.lifecycle.event.Outcome;
import dev.lifecycle.streams.RecordForm;
import dev.lifecycle.streams.UnreadableRecords;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * Takes messages off their topic, in transactions: what became of each, its copy in the outbox and
 * the place reached are there together or not at all.
 */
final class DeliveryListener implements BatchMessageListener<byte[], byte[]> {

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryListener.class);

  private final Delivery delivery;
  private final Outbox outbox;
  private final KafkaOperations<byte[], byte[]> kafka;
  private final Reporting reporting;

  /** When things happen, and who counts them. */
  record Reporting(InstantSource clock, Consumer<Outcome> counter) {}

  DeliveryListener(
      Delivery delivery,
      Outbox outbox,
      KafkaOperations<byte[], byte[]> kafka,
      Reporting reporting) {
    this.delivery = delivery;
    this.outbox = outbox;
    this.kafka = kafka;
    this.reporting = reporting;
  }

  @Override
  public void onMessage(List<ConsumerRecord<byte[], byte[]>> polled) {
    Set<String> done = new HashSet<>();
    for (ConsumerRecord<byte[], byte[]> record : polled) {
      deliver(record, done);
    }
  }

  private void deliver(ConsumerRecord<byte[], byte[]> polled, Set<String> done) {
    try {
      if (OwnEventReader.read(RecordForm.headers(polled.headers()), polled.value())
          instanceof Message message) {
        if (!outbox.holds(message.messageId()) && done.add(message.messageId())) {
          deliver(polled, message);
        }
      }
    } catch (UnreadableEventException unreadable) {
      UnreadableRecords.log(LOG, polled, unreadable);
    }
  }

  private void deliver(ConsumerRecord<byte[], byte[]> polled, Message message) {
    Instant now = reporting.clock().instant();
    Outcome outcome = delivery.deliver(message, now);
    if (outcome.kind() == Outcome.Kind.SENT) {
      write(OutboxTopic.record(polled, message, now));
    }
    write(RecordForm.produce(outcome));
    reporting.counter().accept(outcome);
  }

  /** Where it fails, so does the commit of the transaction that it belongs to. */
  private void write(ProducerRecord<byte[], byte[]> record) {
    var _ = kafka.send(record);
  }
}
