/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.config;

import dev.lifecycle.campaign.stream.CampaignSeed.CampaignWriter;
import dev.lifecycle.codec.Topic;
import dev.lifecycle.event.CampaignSaved;
import dev.lifecycle.streams.RecordForm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes saved campaigns to their topic, and waits until Kafka has them. */
record TopicWriter(Map<String, Object> connection) implements CampaignWriter {

  @Override
  public void write(Map<String, CampaignSaved> byKey) {
    var settings = new HashMap<>(connection);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.CAMPAIGNS.maxMessageBytes());
    List<Future<RecordMetadata>> acknowledged = new ArrayList<>();
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      byKey.forEach((key, saved) -> acknowledged.add(producer.send(record(key, saved))));
    }
    acknowledged.forEach(TopicWriter::await);
  }

  private static ProducerRecord<byte[], byte[]> record(String key, CampaignSaved saved) {
    ProducerRecord<byte[], byte[]> form = RecordForm.produce(saved);
    return new ProducerRecord<>(
        form.topic(), null, key.getBytes(StandardCharsets.UTF_8), form.value(), form.headers());
  }

  private static void await(Future<RecordMetadata> acknowledged) {
    try {
      acknowledged.get();
    } catch (ExecutionException failure) {
      throw new KafkaException("Expected Kafka to take the campaigns, but it did not", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Interrupted while the campaigns were saved", interrupted);
    }
  }
}
