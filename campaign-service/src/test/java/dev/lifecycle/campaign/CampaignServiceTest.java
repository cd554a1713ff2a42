/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.lifecycle.campaign.stream.TestCampaigns;
import dev.lifecycle.codec.OwnEventReader;
import dev.lifecycle.codec.Topic;
import dev.lifecycle.event.CampaignSaved;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.LifecycleEvent;
import dev.lifecycle.event.Outcome;
import dev.lifecycle.streams.RecordForm;
import dev.lifecycle.streams.RunningStreams;
import dev.lifecycle.streams.StreamsProperties;
import dev.lifecycle.streams.StreamsSettings;
import dev.lifecycle.streams.TopicCreation;
import dev.lifecycle.testing.TestEvents;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** The whole service against a real broker, over its topics and over HTTP. */
class CampaignServiceTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private static Path folder;

  private static EmbeddedKafkaKraftBroker broker;

  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  static void startBroker() throws IOException {
    broker = new EmbeddedKafkaKraftBroker(1, 1);
    broker.brokerProperties(
        Map.of(
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "transaction.state.log.num.partitions", "2",
            "offsets.topic.num.partitions", "2",
            "group.initial.rebalance.delay.ms", "0"));
    broker.afterPropertiesSet();
    Files.writeString(
        Files.createDirectories(folder.resolve("campaigns")).resolve("hello.yaml"),
        TestCampaigns.HELLO);
  }

  @AfterAll
  static void stopBroker() {
    broker.destroy();
  }

  @Test
  void aCategoryChangeIsInTheOutboxOnceAlsoAfterARestart() throws Exception {
    try (var service = start(folder.resolve("campaigns"))) {
      changes("anna");
      awaitSent(service, "anna");
      await().atMost(PATIENCE).until(() -> get(service, "/actuator/health").statusCode() == 200);

      assertThat(get(service, "/campaigns").body()).contains("\"hello\"", "\"version\":1");
      assertThat(get(service, "/customers/anna/campaigns").body())
          .contains(
              "\"campaign\":\"hello\"",
              "\"standing\":\"ENTERED_BEFORE\"",
              "\"sent\":[{\"messageId\":\"hello-1-",
              "\"channel\":\"outbox\"");
      assertThat(get(service, "/customers/nobody/campaigns").statusCode()).isEqualTo(404);
      assertThat(get(service, "/outbox/none").headers().firstValue("Content-Type"))
          .hasValue("application/problem+json");
      assertThat(get(service, "/actuator/prometheus").body())
          .contains("lifecycle_messages_total{campaign=\"hello\",outcome=\"SENT\"");
    }
    all(Topic.MESSAGES).forEach(CampaignServiceTest::produce);
    try (var service = start(folder.resolve("campaigns"))) {
      changes("ben");
      awaitSent(service, "ben");

      assertThat(get(service, "/outbox?customer=anna").body()).containsOnlyOnce("messageId");
      assertThat(get(service, "/campaigns").body()).contains("\"version\":1");
    }
    assertThat(all(Topic.OUTCOMES))
        .filteredOn(event -> ((Outcome) event).campaign().equals("hello"))
        .extracting(event -> ((Outcome) event).customer() + " " + ((Outcome) event).kind())
        .containsExactlyInAnyOrder("anna SENT", "ben SENT");
    assertThat(all(Topic.CAMPAIGNS))
        .map(event -> ((CampaignSaved) event).campaign())
        .filteredOn("hello"::equals)
        .hasSize(2);
  }

  @Test
  void aCampaignThatCannotBeReadStopsTheStartWithEveryError() throws IOException {
    Path wrong = Files.createDirectories(folder.resolve("wrong"));
    Files.writeString(wrong.resolve("key.yaml"), TestCampaigns.HELLO.replace("trigger", "triger"));
    Files.writeString(wrong.resolve("status.yaml"), TestCampaigns.HELLO.replace("live", "lively"));

    var failure = catchThrowable(() -> start(wrong).close());

    assertThat(failure)
        .rootCause()
        .hasMessageContaining("key.yaml:3:1: ")
        .hasMessageContaining("status.yaml:2:9: ");
  }

  @Test
  void whatACampaignEarnsIsKnownAlsoAfterARestartAndNothingCountsTwice() throws Exception {
    Path campaigns = Files.createDirectories(folder.resolve("earning"));
    Files.writeString(
        campaigns.resolve("earner.yaml"), TestCampaigns.HELLO.replace("hello", "earner"));
    try (var service = start(campaigns)) {
      changes("emma");
      awaitSent(service, "emma");
      produce(TestEvents.purchase("emma", "e-1", Instant.now().plusSeconds(5).toString(), "9.90"));
      awaitEarned(service, "\"customers\":1,\"converted\":1,\"revenue\":9.9,");
    }
    try (var service = start(campaigns)) {
      awaitEarned(service, "\"customers\":1,\"converted\":1,\"revenue\":9.9,");
      changes("finn");
      awaitEarned(service, "\"customers\":2,\"converted\":1,\"revenue\":9.9,");

      assertThat(get(service, "/earnings").body()).contains("\"campaign\":\"earner\"");
      assertThat(get(service, "/campaigns/nothing/earnings").statusCode()).isEqualTo(404);
      assertThat(get(service, "/actuator/prometheus").body())
          .contains(
              "lifecycle_earnings_customers{campaign=\"earner\",category=\"all\",group=\"messaged\"} 2.0",
              "lifecycle_earnings_difference{campaign=\"earner\",category=\"all\"} NaN");
    }
  }

  private void awaitEarned(ConfigurableApplicationContext service, String figures) {
    await()
        .atMost(PATIENCE)
        .until(() -> get(service, "/campaigns/earner/earnings").body().contains(figures));
  }

  private static ConfigurableApplicationContext start(Path campaigns) {
    return SpringApplication.run(
        CampaignServiceApplication.class,
        "--server.port=0",
        "--spring.kafka.bootstrap-servers=" + broker.getBrokersAsString(),
        "--lifecycle.kafka.stateDir=" + folder.resolve("state"),
        "--lifecycle.kafka.partitions=2",
        "--lifecycle.kafka.instanceId=one",
        "--lifecycle.campaigns.quietHours=off",
        "--lifecycle.campaigns.folder=" + campaigns);
  }

  @Test
  void aStartThatFailsLeavesNoThreadThatKeepsTheProcess() throws IOException {
    Path state = folder.resolve("unnamed");
    Files.createDirectories(state.resolve("campaign-delivery.name"));

    assertThatThrownBy(() ->
            SpringApplication.run(
                CampaignServiceApplication.class,
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + broker.getBrokersAsString(),
                "--lifecycle.kafka.stateDir=" + state,
                "--lifecycle.campaigns.folder=" + folder.resolve("campaigns")))
        .cause()
        .hasMessageContaining("campaign-delivery.name to be a file");

    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .noneMatch(name -> name.contains("StreamThread"));
  }

  @Test
  void aStreamThreadThatFailsIsReplacedAndDoesAgainWhatItHadNotCommitted() {
    try (Admin admin = Admin.create(connection())) {
      TopicCreation.ensure(admin, List.of(new NewTopic("failing", 1, (short) 1)));
    }
    var attempts = new AtomicInteger();
    var topology = new Topology();
    topology.addSource("source", "failing");
    topology.addProcessor(
        "failing",
        () ->
            record -> {
              if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("Expected to work the first time, but did not");
              }
            },
        "source");
    var settings =
        StreamsSettings.read(
            Map.of(
                "lifecycle.kafka.stateDir", folder.resolve("failing").toString(),
                "lifecycle.kafka.threads", "1",
                "lifecycle.kafka.instanceId", "failing"));
    var registry = new SimpleMeterRegistry();
    try (var streams =
        RunningStreams.start(
            topology,
            StreamsProperties.of("failing", connection(), settings),
            registry,
            "campaign")) {
      produce(new ProducerRecord<>("failing", new byte[0], new byte[0]));

      await().atMost(PATIENCE).until(() -> attempts.get() == 2);
      await().atMost(PATIENCE).until(() -> streams.state().processing());
      assertThat(registry.get("lifecycle.streams.failures").counter().count()).isEqualTo(1);
    }
  }

  @Test
  void campaignsSavedWhileItRunsAreInForceAndABrokenOneIsRefused() throws Exception {
    try (var service = start(Files.createDirectories(folder.resolve("empty")))) {
      save("broken", "campaign: broken");
      save("later", TestCampaigns.LATER);

      await().atMost(PATIENCE).until(() -> get(service, "/campaigns").body().contains("later"));
      assertThat(get(service, "/campaigns").body()).doesNotContain("broken");
      assertThat(get(service, "/actuator/prometheus").body())
          .contains("lifecycle_campaigns_refused_total 1.0");
      assertThat(get(service, "/outbox?limit=many").statusCode()).isEqualTo(400);
    }
    assertThat(all(Topic.CAMPAIGNS))
        .extracting(event -> ((CampaignSaved) event).campaign())
        .contains("broken", "later");
  }

  private static void save(String campaign, String definition) {
    produce(new CampaignSaved(campaign, 1, definition, Map.of(), "jane", Instant.now()));
  }

  private static void changes(String customer) {
    produce(TestCampaigns.becomesNew(new CustomerId(customer), Instant.now()));
  }

  private static void produce(LifecycleEvent event) {
    produce(RecordForm.produce(event));
  }

  private static void produce(ProducerRecord<byte[], byte[]> record) {
    try (var producer =
        new KafkaProducer<>(connection(), new ByteArraySerializer(), new ByteArraySerializer())) {
      var _ = producer.send(record);
    }
  }

  private static Map<String, Object> connection() {
    return Map.of("bootstrap.servers", broker.getBrokersAsString());
  }

  private void awaitSent(ConfigurableApplicationContext service, String customer) {
    await()
        .atMost(PATIENCE)
        .until(() ->
            get(service, "/outbox?customer=" + customer).body().contains("\"subject\":\"Hello\""));
  }

  private HttpResponse<String> get(ConfigurableApplicationContext service, String path)
      throws IOException, InterruptedException {
    String port = service.getEnvironment().getRequiredProperty("local.server.port");
    return http.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
        BodyHandlers.ofString());
  }

  private static List<LifecycleEvent> all(Topic topic) {
    List<LifecycleEvent> events = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                broker.getBrokersAsString(),
                "isolation.level",
                "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic.wireName()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(read ->
                events.add(OwnEventReader.read(RecordForm.headers(read.headers()), read.value())));
      }
    }
    return events;
  }
}
