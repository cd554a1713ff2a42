/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.lifecycle.streams.TopicCreation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** What is published the moment a topic is made must arrive, in order, at the first attempt. */
final class NewTopicsTest {

  private static final int TOPICS = 20;
  private static final int PARTITIONS = 20;

  private static EmbeddedKafkaKraftBroker broker;

  @BeforeAll
  static void startBroker() {
    broker = new EmbeddedKafkaKraftBroker(1, 1);
    broker.afterPropertiesSet();
  }

  @AfterAll
  static void stopBroker() {
    broker.destroy();
  }

  @Test
  void takeRecordsAsSoonAsTheyAreMade() {
    try (Admin admin = Admin.create(connection())) {
      List<NewTopic> topics = new ArrayList<>();
      for (int i = 0; i < TOPICS; i++) {
        topics.add(new NewTopic("topic-" + i, PARTITIONS, (short) 1));
      }

      TopicCreation.ensure(admin, topics);

      assertThatCode(() -> publishToEachPartition()).doesNotThrowAnyException();
    }
  }

  private static void publishToEachPartition() throws Exception {
    var settings = new HashMap<>(connection());
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
    settings.put(ProducerConfig.RETRIES_CONFIG, 0);
    var text = new StringSerializer();
    try (var producer = new KafkaProducer<String, String>(settings, text, text)) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (int i = TOPICS - 1; i >= 0; i--) {
        for (int partition = PARTITIONS - 1; partition >= 0; partition--) {
          sent.add(producer.send(new ProducerRecord<>("topic-" + i, partition, "", "hello")));
        }
      }
      for (Future<RecordMetadata> each : sent) {
        each.get();
      }
    }
  }

  private static Map<String, Object> connection() {
    return Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.getBrokersAsString());
  }
}
