/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifecycle.campaign.version.Edit;
import dev.lifecycle.campaign.version.Edited;
import dev.lifecycle.codec.Topic;
import dev.lifecycle.event.CampaignSaved;
import dev.lifecycle.streams.TopicCreation;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** What is saved once makes one version, whatever Kafka answers. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CampaignLedgerTest {

  private static EmbeddedKafkaKraftBroker broker;

  private final Queue<Fate> fates = new ArrayDeque<>();

  /** What becomes of a commit that is answered by an error, without a type unless Kafka is gone. */
  private enum Fate {
    COMMITTED,
    ABORTED,
    GONE
  }

  @BeforeAll
  static void startBroker() {
    broker = new EmbeddedKafkaKraftBroker(1, 1);
    broker.brokerProperties(
        Map.of(
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "transaction.state.log.num.partitions", "2"));
    broker.afterPropertiesSet();
    try (Admin admin = Admin.create(connection())) {
      TopicCreation.ensure(admin, List.of(new NewTopic(Topic.CAMPAIGNS.wireName(), 1, (short) 1)));
    }
  }

  @AfterAll
  static void stopBroker() {
    broker.destroy();
  }

  @Test
  @Order(1)
  void aVersionIsSavedOnceWhateverAnErrorLeavesOpen() {
    fates.addAll(List.of(Fate.COMMITTED, Fate.ABORTED, Fate.ABORTED));
    try (var topic = topic()) {
      var ledger = new CampaignLedger(this::producer, topic, InstantSource.system());

      Edited first = ledger.edit(save(TestCampaigns.HELLO));
      Edited second = ledger.edit(save(TestCampaigns.HELLO + "# again"));

      assertThat(first).isInstanceOf(Edited.Saved.class);
      assertThat(second).isInstanceOf(Edited.Saved.class);
      assertThat(fates).isEmpty();
      assertThat(topic.newest().of("hello"))
          .extracting(CampaignSaved::version)
          .containsExactly(1, 2);
    }
  }

  @Test
  @Order(2)
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void whereKafkaGoesAwayMeanwhileSavingEndsInAnError() {
    fates.add(Fate.GONE);
    try (var topic = topic()) {
      var ledger = new CampaignLedger(this::producer, topic, InstantSource.system());

      assertThatThrownBy(() -> ledger.edit(save(TestCampaigns.HELLO + "# gone")))
          .isInstanceOf(TimeoutException.class);
    }
  }

  private static Edit.Request save(String definition) {
    return new Edit.Request("hello", new Edit.Save(definition, null), "mara", null);
  }

  private static CampaignTopic topic() {
    var topic =
        new CampaignTopic(
            connection(), new CatalogBoard(), new CampaignMetrics(new SimpleMeterRegistry()));
    topic.open();
    return topic;
  }

  private Producer<byte[], byte[]> producer() {
    var settings = new HashMap<>(CampaignLedger.settings(connection()));
    if (fates.contains(Fate.GONE)) {
      settings.put("max.block.ms", 5000);
    }
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()) {
      @Override
      public void commitTransaction() {
        Fate fate = fates.poll();
        if (fate == Fate.GONE) {
          broker.destroy();
        }
        if (fate != Fate.ABORTED) {
          super.commitTransaction();
        }
        if (fate != null) {
          throw new KafkaException("The server experienced an unexpected error");
        }
      }
    };
  }

  private static Map<String, Object> connection() {
    return Map.of("bootstrap.servers", broker.getBrokersAsString());
  }
}
