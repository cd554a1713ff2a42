/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.delivery;

import static dev.lifecycle.testing.TestEvents.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.Outcome;
import dev.lifecycle.streams.RecordForm;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.mock.MockProducerFactory;

class DeliveryListenerTest {

  private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

  private final List<Outcome> outcomes = new ArrayList<>();
  private final DeliveryListener listener =
      new DeliveryListener(
          new Delivery(List.of(new OutboxChannel())),
          new Outbox(10),
          new KafkaTemplate<>(
              new MockProducerFactory<>(() ->
                  new MockProducer<>(
                      true, null, new ByteArraySerializer(), new ByteArraySerializer()))),
          new DeliveryListener.Reporting(InstantSource.fixed(AT), outcomes::add));

  @Test
  void whatComesAfterARecordWithoutAValueIsDelivered() {
    var gone = RecordForm.produce(OutboxTest.message("a", ANNA));
    var next = RecordForm.produce(OutboxTest.message("b", ANNA));

    listener.onMessage(List.of(polled(gone, null), polled(next, next.value())));

    assertThat(outcomes).extracting(Outcome::messageId).containsExactly("b");
  }

  private static ConsumerRecord<byte[], byte[]> polled(
      ProducerRecord<byte[], byte[]> produced, byte @Nullable [] value) {
    return new ConsumerRecord<>(
        produced.topic(),
        0,
        0,
        AT.toEpochMilli(),
        TimestampType.CREATE_TIME,
        0,
        0,
        produced.key(),
        value,
        produced.headers(),
        Optional.empty());
  }
}
