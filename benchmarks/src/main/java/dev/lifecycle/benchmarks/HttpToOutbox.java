/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.benchmarks;

import dev.lifecycle.codec.EventWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * All of {@code lifecycle run} in a process of its own: how long a purchase takes from its HTTP
 * request to its message in the outbox, where no step waits. Arguments: purchases a second (default
 * 5000), in requests of 50, and what else {@code run} is to be given. Before it counts, the code is
 * made warm at half that rate, and then at all of it for a while.
 */
public final class HttpToOutbox {

  private static final int PORT = 18_080;
  private static final int KAFKA_PORT = 19_092;
  private static final URI EVENTS = URI.create("http://localhost:%s/events".formatted(PORT));
  private static final int BATCH = 50;
  private static final Duration WARM_UP = Duration.ofMinutes(2);
  private static final int WARM_UP_SHARE = 2;
  private static final Duration SETTLING = Duration.ofSeconds(10);
  private static final Duration MEASURED = Duration.ofSeconds(30);
  private static final String OUTBOX = "lifecycle.outbox";
  private static final String CAMPAIGN =
      """
      campaign: thanks
      status: live
      class: transactional
      trigger: { event: purchase }
      reentry: always
      steps: [ { send: { template: thanks } } ]
      templates:
        thanks: { subject: "Thank you", text: "Your order {{ event.orderId }} is on its way." }
      """;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final InstantSource clock = InstantSource.system();
  private final AtomicInteger refused = new AtomicInteger();
  private final Latencies latencies;
  private final int perSecond;

  private HttpToOutbox(int perSecond) {
    this.perSecond = perSecond;
    this.latencies =
        new Latencies(
            (int) WARM_UP.plus(SETTLING).plus(MEASURED).plusSeconds(2).toSeconds() * perSecond);
  }

  public static void main(String[] arguments) throws IOException {
    int perSecond = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
    Path folder = Files.createTempDirectory("lifecycle-benchmark");
    Path campaigns = Files.createDirectory(folder.resolve("campaigns"));
    Files.writeString(campaigns.resolve("thanks.yaml"), CAMPAIGN);
    try (var _ =
        OwnProcess.start(
            Stream.concat(
                    Stream.of(
                        "run",
                        "--data=" + folder.resolve("data"),
                        "--campaigns=" + campaigns,
                        "--port=" + PORT,
                        "--kafka-port=" + KAFKA_PORT,
                        "--lifecycle.kafka.stateStore=" + Rig.stateStore()),
                    Stream.of(arguments).skip(1))
                .toArray(String[]::new))) {
      var benchmark = new HttpToOutbox(perSecond);
      OwnProcess.awaitReady(PORT);
      benchmark.run();
    } finally {
      Rig.delete(folder);
    }
  }

  private void run() {
    Map<String, Object> connection =
        Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, "localhost:" + KAFKA_PORT);
    try (var _ = Watcher.of(OUTBOX, connection, this::see)) {
      var warmUp = new OpenLoad(perSecond / BATCH / WARM_UP_SHARE, 0);
      warmUp.run(WARM_UP, this::post);
      var load = new OpenLoad(perSecond / BATCH, warmUp.next());
      load.run(SETTLING, this::post);
      int warm = load.next() * BATCH;
      load.run(MEASURED, this::post);
      int end = load.next() * BATCH;
      OwnProcess.pause(Duration.ofSeconds(5));
      Say.line(
          "%,d purchases a second over HTTP, to the outbox: %s; %d requests refused",
          perSecond, latencies.between(warm, end, 0, Long.MAX_VALUE), refused.get());
    }
  }

  private void post(int batch) {
    var events = new ByteArrayOutputStream(BATCH * 512);
    for (int number = batch * BATCH; number < (batch + 1) * BATCH; number++) {
      var purchase = Shop.purchase("live-" + number, "c" + number, clock.instant());
      events.write(number == batch * BATCH ? '[' : ',');
      events.writeBytes(EventWriter.structured(purchase));
      latencies.in(number);
    }
    events.write(']');
    var request =
        HttpRequest.newBuilder(EVENTS)
            .header("Content-Type", "application/cloudevents-batch+json")
            .POST(BodyPublishers.ofByteArray(events.toByteArray()))
            .build();
    var _ =
        http.sendAsync(request, BodyHandlers.discarding())
            .whenComplete((answer, failure) -> {
              if (failure != null || answer.statusCode() != 202) {
                refused.incrementAndGet();
              }
            });
  }

  private void see(String message) {
    int number = Watcher.numberAfter("\"customerId\":\"c", message);
    if (number >= 0) {
      latencies.out(number);
    }
  }
}
