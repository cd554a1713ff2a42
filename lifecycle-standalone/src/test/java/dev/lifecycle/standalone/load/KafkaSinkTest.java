/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifecycle.codec.CustomerEventReader;
import dev.lifecycle.codec.Decoded;
import dev.lifecycle.codec.Topic;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Purchase;
import dev.lifecycle.event.CustomerEvent.Visit;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Envelope;
import dev.lifecycle.standalone.broker.BrokerSettings;
import dev.lifecycle.standalone.broker.EmbeddedBroker;
import dev.lifecycle.standalone.broker.LoopbackPort;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KafkaSinkTest {

  private static final CustomerEvent VISIT = new Visit(at("v", 1), "/", null);
  private static final CustomerEvent ORDER =
      new Purchase(
          at("p", 2), "o1", new BigDecimal("9.90"), Currency.getInstance("EUR"), List.of(), null);

  private EmbeddedBroker broker;

  @BeforeAll
  void start(@TempDir Path folder) {
    broker = EmbeddedBroker.start(new BrokerSettings(folder, LoopbackPort.free()));
  }

  @AfterAll
  void stop() {
    broker.close();
  }

  @Test
  void eachEventGoesToItsTypesTopicKeyedByItsCustomer() throws Exception {
    create(Topic.PURCHASES.wireName(), Topic.VISITS.wireName());

    try (KafkaSink sink = KafkaSink.connect(broker.bootstrapServers())) {
      sink.accept(VISIT);
      sink.accept(ORDER);
    }

    assertThat(read(Topic.VISITS.wireName())).containsExactly(VISIT);
    assertThat(read(Topic.PURCHASES.wireName())).containsExactly(ORDER);
  }

  @Test
  void aTopicTooSmallForAnEventIsAnErrorAndNotSilence() throws Exception {
    try (Admin admin = Admin.create(clients())) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(Topic.FEEDBACK.wireName(), 1, (short) 1)
                      .configs(Map.of("max.message.bytes", "100"))))
          .all()
          .get();
    }
    KafkaSink sink = KafkaSink.connect(broker.bootstrapServers());
    sink.accept(new CustomerEvent.Testimonial(at("t", 3), "very good ".repeat(100), null));

    assertThatThrownBy(sink::close)
        .isInstanceOf(LoadException.class)
        .hasMessageContaining("Expected Kafka at " + broker.bootstrapServers());
  }

  private void create(String... topics) throws Exception {
    try (Admin admin = Admin.create(clients())) {
      admin
          .createTopics(
              List.of(topics).stream().map(name -> new NewTopic(name, 1, (short) 1)).toList())
          .all()
          .get();
    }
  }

  private List<CustomerEvent> read(String topic) {
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    List<CustomerEvent> events = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(clients(), bytes, bytes)) {
      List<TopicPartition> partition = List.of(new TopicPartition(topic, 0));
      consumer.assign(partition);
      consumer.seekToBeginning(partition);
      consumer.poll(Duration.ofSeconds(30)).forEach(each -> events.add(event(each)));
    }
    return events;
  }

  private static CustomerEvent event(ConsumerRecord<byte[], byte[]> each) {
    Decoded decoded =
        CustomerEventReader.read(
            name -> {
              Header header = each.headers().lastHeader(name);
              return header == null ? null : header.value();
            },
            each.key(),
            each.value());
    return ((Decoded.Accepted) decoded).event();
  }

  private Map<String, Object> clients() {
    return Map.of("bootstrap.servers", broker.bootstrapServers());
  }

  private static Envelope at(String id, int second) {
    return new Envelope(
        id, "/t", new CustomerId("anna"), Instant.ofEpochSecond(1_700_000_000L + second));
  }
}
