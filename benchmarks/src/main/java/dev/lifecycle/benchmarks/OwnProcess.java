/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Lifecycle in a process of its own, from the same jar or class path as this one. */
final class OwnProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;

  private OwnProcess(Process process) {
    this.process = process;
  }

  /** Starts {@code lifecycle} with some arguments. */
  static OwnProcess start(String... arguments) throws IOException {
    return startAs(Benchmarks.LIFECYCLE, arguments);
  }

  /**
   * Starts one of the names of {@link Benchmarks}, with the JVM's flags of {@code ./lifecycle run}.
   */
  static OwnProcess startAs(String name, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(flags("every"));
    command.addAll(flags("live"));
    command.addAll(List.of("-Xms256m", "-Xmx2g"));
    String started = System.getProperty("sun.java.command").split(" ", -1)[0];
    if (started.endsWith(".jar")) {
      command.addAll(List.of("-jar", started));
    } else {
      command.addAll(List.of("-cp", System.getProperty("java.class.path"), started));
    }
    command.add(name);
    command.addAll(Arrays.asList(arguments));
    return new OwnProcess(new ProcessBuilder(command).inheritIO().start());
  }

  /** A file of flags that {@code ./lifecycle} reads too. */
  private static List<String> flags(String name) throws IOException {
    try (var file = OwnProcess.class.getResourceAsStream("/jvm/" + name + ".args")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
          .lines()
          .filter(line -> line.startsWith("-"))
          .toList();
    }
  }

  /** Waits until Lifecycle's HTTP server at a port says that it is well. */
  static void awaitReady(int port) {
    var health =
        HttpRequest.newBuilder(URI.create("http://localhost:%s/actuator/health".formatted(port)))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      await(() -> http.send(health, BodyHandlers.discarding()).statusCode() == 200);
    }
  }

  private static void await(Callable<Boolean> ready) {
    long give = System.nanoTime() + PATIENCE.toNanos();
    while (!holds(ready)) {
      if (System.nanoTime() > give) {
        throw new IllegalStateException("Expected Lifecycle to be ready within " + PATIENCE);
      }
      pause(Duration.ofMillis(100));
    }
  }

  static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }

  /** As kill -9: at once, with nothing put away. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  @Override
  public void close() {
    process.destroy();
    awaitEnd();
  }

  void awaitEnd() {
    try {
      process.waitFor();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean holds(Callable<Boolean> ready) {
    try {
      return ready.call();
    } catch (IOException _) {
      return false; // nobody listens so far
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
