/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lifecycle.campaign.stream.TestCampaigns;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.LifecycleEvent;
import dev.lifecycle.streams.RecordForm;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** Campaigns saved over HTTP, by two instances on one broker. */
class CampaignVersionsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String HELLO = TestCampaigns.HELLO;

  @TempDir private static Path folder;

  private static EmbeddedKafkaKraftBroker broker;
  private static ConfigurableApplicationContext one;
  private static ConfigurableApplicationContext two;

  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws IOException {
    broker = new EmbeddedKafkaKraftBroker(1, 1);
    broker.brokerProperties(
        Map.of(
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "transaction.state.log.num.partitions", "2",
            "offsets.topic.num.partitions", "2",
            "group.initial.rebalance.delay.ms", "0"));
    broker.afterPropertiesSet();
    Files.createDirectories(folder.resolve("none"));
    one = start("one");
    two = start("two");
  }

  @AfterAll
  static void stop() {
    two.close();
    one.close();
    broker.destroy();
  }

  @Test
  void whatIsSavedIsInForceAtOnceHereAndSoonThere() throws Exception {
    var saved = save(one, "shown", yaml("shown"));

    assertThat(saved.statusCode()).isEqualTo(201);
    assertThat(saved.headers().firstValue("ETag")).hasValue("\"1\"");
    assertThat(get(one, "/campaigns/shown").body())
        .contains("\"author\":\"mara\"", "\"trigger\":\"enters lifecycle:NEW\"", "Nice to have");
    await().atMost(PATIENCE).until(() -> get(two, "/campaigns/shown").statusCode() == 200);
  }

  @Test
  void aCustomerIsExplainedByWhicheverInstanceIsAsked() throws Exception {
    save(one, "explained", yaml("explained"));
    for (String customer : List.of("c/0", "c/1", "c/2", "c/3")) {
      produce(TestCampaigns.becomesNew(new CustomerId(customer), Instant.now()));

      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> {
            String path = "/customers/campaigns?id=" + URLEncoder.encode(customer, UTF_8);
            String answer = get(one, path).body();
            assertThat(answer).contains("\"campaign\":\"explained\",\"standing\":");
            assertThat(get(two, path).body()).isEqualTo(answer);
          });
    }
    assertThat(get(one, "/customers/nobody/campaigns").statusCode()).isEqualTo(404);
    assertThat(get(two, "/customers/nobody/campaigns").statusCode()).isEqualTo(404);
  }

  @Test
  void twoSaversAtOneTimeNeverGetTheSameVersionNumber() throws Exception {
    save(one, "raced", yaml("raced"));
    List<CompletableFuture<HttpResponse<String>>> saving =
        IntStream.rangeClosed(1, 10)
            .mapToObj(each ->
                http.sendAsync(
                    put(
                            each % 2 == 0 ? one : two,
                            "raced",
                            yaml("raced").replace("Nice", "N" + each))
                        .build(),
                    BodyHandlers.ofString()))
            .toList();
    List<String> tags = new ArrayList<>();
    for (var each : saving) {
      tags.add(each.get().headers().firstValue("ETag").orElseThrow());
    }

    assertThat(tags).doesNotHaveDuplicates().hasSize(10);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(get(two, "/campaigns/raced/versions").body())
                .isEqualTo(get(one, "/campaigns/raced/versions").body())
                .contains("\"version\":11"));
  }

  @Test
  void ofTwoWhoKnowTheSameVersionOneSavesAndTheOtherIsToldWho() throws Exception {
    save(one, "contested", yaml("contested"));
    var answers =
        IntStream.rangeClosed(1, 4)
            .mapToObj(each ->
                http.sendAsync(
                    put(each % 2 == 0 ? one : two, "contested", yaml("contested") + "# " + each)
                        .header("If-Match", "\"1\"")
                        .build(),
                    BodyHandlers.ofString()))
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers)
        .extracting(HttpResponse::statusCode)
        .containsExactlyInAnyOrder(200, 412, 412, 412);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 412)
        .allSatisfy(answer ->
            assertThat(answer.body()).contains("mara saved version 2", "\"savedMeanwhile\":[{"));
  }

  @Test
  void everyErrorOfATextIsToldWithItsPlace() throws Exception {
    var answer = save(one, "wrong", yaml("wrong").replace("live", "lively").replace("NEW", "NEWT"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body())
        .contains("\"line\":2", "\"line\":4", "did you mean live?", "did you mean lifecycle:NEW?");
  }

  @Test
  void whatIsAskedForWronglyIsSaidInWords() throws Exception {
    save(one, "asked", yaml("asked"));

    assertThat(post(one, "/campaigns/asked/versions/x/restore").body())
        .contains("Expected version to be a whole number, but it is x.");
    assertThat(post(one, "/campaigns/asked/versions/7/restore").body())
        .contains("Expected a version of campaign 'asked' from 1 to 1, but it is 7.");
    assertThat(get(one, "/campaigns/asked/versions/7").body())
        .contains("Expected a version of campaign 'asked' from 1 to 1, but it is 7.");
    assertThat(get(one, "/campaigns/asked/diff?from=x").body())
        .contains("Expected from to be a whole number, but it is x.");
    var form =
        http.send(
            put(one, "asked", yaml("asked"))
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .build(),
            BodyHandlers.ofString());
    assertThat(form.statusCode()).isEqualTo(415);
    assertThat(form.body())
        .contains("Expected the content type application/yaml", "x-www-form-urlencoded.");
  }

  @Test
  void whoDoesNotSayWhoTheyAreIsAskedTo() throws Exception {
    var answer =
        http.send(
            HttpRequest.newBuilder(uri(one, "/campaigns/anyone"))
                .PUT(BodyPublishers.ofString(yaml("anyone")))
                .build(),
            BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Lifecycle-Author");
  }

  @Test
  void aCampaignIsPausedResumedDeletedAndPutBackAndItsHistoryTellsAll() throws Exception {
    save(one, "lived", yaml("lived"));
    post(one, "/campaigns/lived/pause");
    post(one, "/campaigns/lived/resume");
    var deleted =
        http.send(
            HttpRequest.newBuilder(uri(one, "/campaigns/lived"))
                .header("Lifecycle-Author", "mara")
                .DELETE()
                .build(),
            BodyHandlers.ofString());

    assertThat(deleted.statusCode()).isEqualTo(200);
    assertThat(get(one, "/campaigns/lived").statusCode()).isEqualTo(404);
    assertThat(get(one, "/campaigns/deleted").body()).contains("\"campaign\":\"lived\"");

    post(one, "/campaigns/lived/versions/1/restore");

    assertThat(get(one, "/campaigns/lived/versions").body())
        .containsSubsequence("restored", "deleted", "resumed", "paused", "saved");
    assertThat(get(one, "/campaigns/lived/diff?from=1&to=2").body())
        .contains("-status: live", "+status: paused");
  }

  @Test
  void aFileTravelsWithTheCampaign() throws Exception {
    String json =
        """
        {"author": "ben", "files": {"a.html": "<b>Hi</b>"}, "definition": "%s"}
        """
            .formatted(
                yaml("filed")
                    .replace("text:", "html: { file: a.html }, text:")
                    .replace("\"", "\\\"")
                    .replace("\n", "\\n"));
    var answer =
        http.send(
            HttpRequest.newBuilder(uri(one, "/campaigns/filed"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json))
                .build(),
            BodyHandlers.ofString());

    assertThat(answer.body()).contains("\"author\":\"ben\"");
    assertThat(get(one, "/campaigns/filed").body()).contains("\"a.html\":\"<b>Hi</b>\"");
  }

  @Test
  void aPreviewCountsTheCustomersOfAllInstancesAndSavingEntersJustThose() throws Exception {
    String live =
        TestCampaigns.LATER.replace("campaign: later", "campaign: counted")
            + "onPublish: includeCurrent\n";
    String draft = live.replace("live", "draft");
    save(one, "counted", draft);
    for (int i = 0; i < 20; i++) {
      produce(TestCampaigns.becomesNew(new CustomerId("c/" + i), Instant.now()));
    }
    for (var asked : List.of(one, two)) {
      await()
          .atMost(PATIENCE)
          .until(() ->
              preview(asked, "counted", live).contains("Saving it enters 20 of 20 customers"));
    }
    assertThat(preview(one, "counted", live))
        .contains("\"version\":2", "\"changed\":true", "+status: live");

    save(two, "counted", live);

    await().atMost(PATIENCE).until(() -> preview(one, "counted", live).contains("\"waiting\":20,"));
    assertThat(preview(two, "counted", live))
        .contains("\"changed\":false", "Saving it enters nobody at once", "\"waiting\":20,");
  }

  private String preview(ConfigurableApplicationContext at, String id, String yaml)
      throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(uri(at, "/campaigns/" + id + "/preview"))
                .POST(BodyPublishers.ofString(yaml))
                .build(),
            BodyHandlers.ofString())
        .body();
  }

  private static void produce(LifecycleEvent event) {
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.getBrokersAsString()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      var _ = producer.send(RecordForm.produce(event));
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static ConfigurableApplicationContext start(String instance) throws IOException {
    return SpringApplication.run(
        CampaignServiceApplication.class,
        "--server.port=" + freePort(),
        "--server.address=127.0.0.1",
        "--spring.kafka.bootstrap-servers=" + broker.getBrokersAsString(),
        "--lifecycle.kafka.stateDir=" + folder.resolve(instance),
        "--lifecycle.kafka.partitions=2",
        "--lifecycle.kafka.instanceId=" + instance,
        "--lifecycle.campaigns.folder=" + folder.resolve("none"));
  }

  private static String yaml(String id) {
    return HELLO.replace("campaign: hello", "campaign: " + id);
  }

  private HttpResponse<String> save(ConfigurableApplicationContext at, String id, String yaml)
      throws IOException, InterruptedException {
    return http.send(put(at, id, yaml).build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder put(
      ConfigurableApplicationContext at, String id, String yaml) {
    return HttpRequest.newBuilder(uri(at, "/campaigns/" + id))
        .header("Content-Type", "application/yaml")
        .header("Lifecycle-Author", "mara")
        .PUT(BodyPublishers.ofString(yaml));
  }

  private HttpResponse<String> post(ConfigurableApplicationContext at, String path)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(uri(at, path))
            .header("Lifecycle-Author", "mara")
            .POST(BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(ConfigurableApplicationContext at, String path)
      throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(uri(at, path)).build(), BodyHandlers.ofString());
  }

  private static URI uri(ConfigurableApplicationContext at, String path) {
    String port = at.getEnvironment().getRequiredProperty("local.server.port");
    return URI.create("http://localhost:" + port + path);
  }
}
