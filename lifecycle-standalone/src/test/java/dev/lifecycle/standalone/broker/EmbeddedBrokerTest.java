/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedBrokerTest {

  private static final String TOPIC = "notes";

  @TempDir Path folder;

  @Test
  void keepsItsDataAcrossARestart() throws Exception {
    BrokerSettings settings = new BrokerSettings(folder, LoopbackPort.free());
    try (EmbeddedBroker broker = EmbeddedBroker.start(settings)) {
      createTopic(broker);
      write(broker, "kept");
    }

    try (EmbeddedBroker broker = EmbeddedBroker.start(settings)) {
      assertThat(read(broker)).containsExactly("kept");
    }
  }

  @Test
  void saysWhichPortIsTakenAndHowToChooseAnother() {
    BrokerSettings settings = new BrokerSettings(folder.resolve("a"), LoopbackPort.free());
    BrokerSettings samePort = new BrokerSettings(folder.resolve("b"), settings.port());
    try (EmbeddedBroker broker = EmbeddedBroker.start(settings)) {
      assertThat(broker.bootstrapServers()).endsWith(":" + settings.port());
      assertThatThrownBy(() -> EmbeddedBroker.start(samePort))
          .isInstanceOf(BrokerException.class)
          .hasMessage(
              "Expected port %d to be free, but another program listens on it; choose another with --kafka-port",
              settings.port());
    }
  }

  @Test
  void saysWhichFolderIsDamagedAndHowToChooseAnother() throws Exception {
    Files.createFile(folder.resolve("meta.properties"));

    assertThatThrownBy(() -> EmbeddedBroker.start(new BrokerSettings(folder, LoopbackPort.free())))
        .isInstanceOf(BrokerException.class)
        .hasMessageStartingWith("Expected Kafka to start on its data in %s, but: ", folder)
        .hasMessageEndingWith("; choose another folder with --data, or mend this one");
  }

  private static void createTopic(EmbeddedBroker broker) throws Exception {
    try (Admin admin = Admin.create(clients(broker))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
    }
  }

  private static void write(EmbeddedBroker broker, String value) throws Exception {
    StringSerializer text = new StringSerializer();
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(clients(broker), text, text)) {
      producer.send(new ProducerRecord<>(TOPIC, value)).get();
    }
  }

  private static List<String> read(EmbeddedBroker broker) {
    StringDeserializer text = new StringDeserializer();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(clients(broker), text, text)) {
      TopicPartition partition = new TopicPartition(TOPIC, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      return StreamSupport.stream(consumer.poll(Duration.ofSeconds(30)).spliterator(), false)
          .map(each -> each.value())
          .toList();
    }
  }

  private static Map<String, Object> clients(EmbeddedBroker broker) {
    return Map.of("bootstrap.servers", broker.bootstrapServers());
  }
}
