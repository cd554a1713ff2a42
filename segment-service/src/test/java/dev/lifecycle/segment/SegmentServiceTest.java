/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lifecycle.codec.EventWriter;
import dev.lifecycle.codec.OwnEventReader;
import dev.lifecycle.codec.Topic;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CustomerEvent.Purchase;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Envelope;
import dev.lifecycle.testing.TestEvents;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;

/** The whole service against a real Kafka, over HTTP. */
@SpringBootTest(
    classes = SegmentServiceApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT)
@Testcontainers(disabledWithoutDocker = true)
class SegmentServiceTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Container private static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.2.1");

  @TempDir private static Path state;

  @LocalServerPort private int port;

  private final HttpClient http = HttpClient.newHttpClient();

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("spring.kafka.bootstrap-servers", KAFKA::getBootstrapServers);
    settings.add("lifecycle.kafka.stateDir", state::toString);
    settings.add("lifecycle.kafka.partitions", () -> "2");
  }

  @Test
  void aPurchaseOverHttpBecomesACategoryChangeThatIsExplained() throws Exception {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    await().atMost(PATIENCE).until(() -> get("/actuator/health").statusCode() == 200);

    HttpResponse<String> taken = post(EventWriter.structured(purchase("anna", now)));

    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
    CategoryChange change = firstChange();
    assertThat(change.customer()).isEqualTo(TestEvents.ANNA);
    assertThat(change.cause().eventId()).isEqualTo("e-anna");
    assertThat(get("/customers/anna").body())
        .contains("\"category\":\"lifecycle:NEW\"")
        .contains("\"because\":[{");
    assertThat(get("/customers/nobody").statusCode()).isEqualTo(404);
    assertThat(get("/actuator/prometheus").body())
        .contains("lifecycle_events_in_total{")
        .contains("lifecycle_timer_lateness_seconds_bucket{")
        .contains("lifecycle_category_transitions_total{");
  }

  @Test
  void aBatchWithOneBadEventIsRefusedWholeWithWhatIsWrong() throws Exception {
    Instant now = Instant.now();
    String good = new String(EventWriter.structured(purchase("ben", now)), StandardCharsets.UTF_8);
    String bad = good.replace("\"amount\":10", "\"amount\":-1").replace("e-ben", "e-bad");

    HttpResponse<String> refused =
        http.send(
            request("/events")
                .header("Content-Type", "application/cloudevents-batch+json")
                .POST(BodyPublishers.ofString("[" + good + "," + bad + "]"))
                .build(),
            BodyHandlers.ofString());

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(refused.body())
        .contains("\"index\":1", "\"id\":\"e-bad\"", "\"reason\":\"NEGATIVE_AMOUNT\"")
        .doesNotContain("\"index\":0");
    assertThat(get("/customers/ben").statusCode()).isEqualTo(404);
  }

  private static Purchase purchase(String customer, Instant time) {
    var envelope = new Envelope("e-" + customer, "/shop", new CustomerId(customer), time);
    return new Purchase(
        envelope, "o-" + customer, new BigDecimal("10"), TestEvents.EUR, List.of(), null);
  }

  private CategoryChange firstChange() {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                KAFKA.getBootstrapServers(),
                "isolation.level",
                "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      String topic = Topic.CATEGORY_CHANGES.wireName();
      var partitions = List.of(new TopicPartition(topic, 0), new TopicPartition(topic, 1));
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var polled =
          await()
              .atMost(PATIENCE)
              .until(() -> consumer.poll(Duration.ofMillis(200)), found -> !found.isEmpty());
      return OwnEventReader.categoryChange(polled.iterator().next().value());
    }
  }

  private HttpResponse<String> post(byte[] event) throws IOException, InterruptedException {
    return http.send(
        request("/events")
            .header("Content-Type", "application/cloudevents+json")
            .POST(BodyPublishers.ofByteArray(event))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(request(path).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }
}
