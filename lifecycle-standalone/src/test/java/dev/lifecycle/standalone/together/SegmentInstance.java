/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.together;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import dev.lifecycle.segment.SegmentServiceApplication;
import dev.lifecycle.standalone.broker.LoopbackPort;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One instance of the segment service, with its own port, state and group member. */
final class SegmentInstance implements AutoCloseable {

  private final HttpClient http = HttpClient.newHttpClient();
  private final ConfigurableApplicationContext context;
  private final int port;

  private SegmentInstance(ConfigurableApplicationContext context, int port) {
    this.context = context;
    this.port = port;
  }

  /**
   * Starts an instance; its partitions may be on their way still.
   *
   * @param stateStore where its state is kept, on disk or in memory
   * @param folder for its state
   */
  static SegmentInstance start(
      String stateStore,
      Path folder,
      String bootstrap,
      InstantSource clock,
      Map<String, String> settings) {
    int port = LoopbackPort.free();
    var all = new HashMap<>(settings);
    all.put("spring.kafka.bootstrap-servers", bootstrap);
    all.put("server.port", Integer.toString(port));
    all.put("server.address", "127.0.0.1");
    all.put("lifecycle.kafka.applicationServer", "localhost:" + port);
    all.put("lifecycle.kafka.stateStore", stateStore);
    all.put("lifecycle.kafka.stateDir", folder.toString());
    all.put("logging.level.org.apache.kafka", "WARN");
    all.put("logging.level.kafka", "WARN");
    String[] arguments =
        all.entrySet().stream()
            .map(each -> "--" + each.getKey() + "=" + each.getValue())
            .toArray(String[]::new);
    var context =
        new SpringApplicationBuilder(SegmentServiceApplication.class)
            .bannerMode(Banner.Mode.OFF)
            .registerShutdownHook(false)
            .initializers(starting -> starting.getBeanFactory().registerSingleton("clock", clock))
            .run(arguments);
    return new SegmentInstance(context, port);
  }

  boolean ready() {
    return get("/actuator/health").statusCode() == 200;
  }

  HttpResponse<String> customer(String id) {
    boolean plain = id.matches("[a-z0-9-]+");
    return get(plain ? "/customers/" + id : "/customers?id=" + URLEncoder.encode(id, UTF_8));
  }

  /** The partitions that this instance has, each with the instant of the population it goes by. */
  Map<Integer, Instant> populationByPartition() {
    return context
        .getBean(MeterRegistry.class)
        .find("lifecycle.population.in.force.timestamp")
        .gauges()
        .stream()
        .collect(
            toMap(
                gauge -> Integer.valueOf(gauge.getId().getTag("partition")),
                gauge -> Instant.ofEpochSecond((long) gauge.value())));
  }

  private HttpResponse<String> get(String path) {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Stops as a rolling restart would: the partitions go to the other instances. */
  @Override
  public void close() {
    context.close();
    http.close();
  }
}
