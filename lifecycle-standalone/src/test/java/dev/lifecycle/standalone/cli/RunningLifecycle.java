/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import dev.lifecycle.standalone.broker.LoopbackPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** {@code lifecycle run} as a process of its own, on ports of its own. */
final class RunningLifecycle implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final Path output;
  private final Ports ports;
  private final HttpClient http = HttpClient.newHttpClient();

  /** Where it listens. */
  record Ports(int http, int kafka) {

    static Ports free() {
      return new Ports(LoopbackPort.free(), LoopbackPort.free());
    }
  }

  private RunningLifecycle(Process process, Path output, Ports ports) {
    this.process = process;
    this.output = output;
    this.ports = ports;
  }

  /** Starts it and returns when it is ready. */
  static RunningLifecycle start(Path data, Ports ports, String... options) {
    try {
      Path output = data.resolveSibling(data.getFileName() + "-output.txt");
      Process process =
          new ProcessBuilder(command(data, ports, options))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      RunningLifecycle running = new RunningLifecycle(process, output, ports);
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> !process.isAlive() || running.output().contains("Lifecycle is running"));
      if (!process.isAlive()) {
        throw new IllegalStateException("Expected Lifecycle to run, but: " + running.output());
      }
      return running;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(Path data, Ports ports, String... options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                Lifecycle.class.getName(),
                "run",
                "--data=" + data,
                "--port=" + ports.http(),
                "--kafka-port=" + ports.kafka()));
    command.addAll(List.of(options));
    return command;
  }

  String bootstrap() {
    return "localhost:" + ports.kafka();
  }

  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(uri(path)).build());
  }

  HttpResponse<String> postEvent(String event) {
    return send(
        HttpRequest.newBuilder(uri("/events"))
            .header("content-type", "application/cloudevents+json")
            .POST(HttpRequest.BodyPublishers.ofString(event))
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + ports.http() + path);
  }

  /** As kill -9: at once, with nothing put away. */
  void kill() {
    process.destroyForcibly();
    waitForEnd();
  }

  /** As Ctrl-C. */
  @Override
  public void close() {
    process.destroy();
    waitForEnd();
  }

  private void waitForEnd() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("Expected Lifecycle to end, but it did not: " + output());
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
