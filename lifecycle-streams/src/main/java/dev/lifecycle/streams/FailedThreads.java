/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the stream threads that fail, and has each replaced after a pause.
 *
 * <p>A thread that fails ends at once, not after the pause: its transaction, behind which nobody
 * reads, is over then, and its name and place in the group are free for the one that replaces it.
 */
final class FailedThreads implements StreamsUncaughtExceptionHandler, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FailedThreads.class);

  private final MeterRegistry registry;
  private final String service;
  private final Runnable replacing;
  private final BiConsumer<Duration, Runnable> later;
  private final Backoff backoff = new Backoff();
  private volatile boolean closed;

  /**
   * Has threads replaced.
   *
   * @param service tells the services apart where one process runs both
   * @param replacing starts another thread
   */
  FailedThreads(MeterRegistry registry, String service, Runnable replacing) {
    this(registry, service, replacing, FailedThreads::later);
  }

  FailedThreads(
      MeterRegistry registry,
      String service,
      Runnable replacing,
      BiConsumer<Duration, Runnable> later) {
    this.registry = registry;
    this.service = service;
    this.replacing = replacing;
    this.later = later;
  }

  /** Throws the failure on, which ends the thread: none of Kafka's responses only does that. */
  @Override
  public StreamThreadExceptionResponse handle(Throwable failure) {
    failed(failure);
    if (failure instanceof Error error) {
      throw error;
    }
    throw failure instanceof RuntimeException thrown ? thrown : new StreamsException(failure);
  }

  /** From now on nothing is replaced. */
  @Override
  public void close() {
    closed = true;
  }

  private void failed(Throwable failure) {
    Duration pause = backoff.next(System.nanoTime());
    LOG.error("A stream thread failed{} and is replaced in {}", place(failure), pause, failure);
    Counter.builder("lifecycle.streams.failures")
        .description("Stream threads that failed, by the exception that caused it")
        .tag("service", service)
        .tag("exception", root(failure).getClass().getSimpleName())
        .register(registry)
        .increment();
    later.accept(pause, this::replace);
  }

  private void replace() {
    if (closed) {
      return;
    }
    try {
      replacing.run();
    } catch (RuntimeException failure) {
      failed(failure);
    }
  }

  private static void later(Duration pause, Runnable action) {
    CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS).execute(action);
  }

  private static Throwable root(Throwable failure) {
    return causes(failure).reduce(failure, (_, cause) -> cause);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
  }

  /** Which task and record, as far as the failure and its causes know; empty where they do not. */
  static String place(Throwable failure) {
    List<String> places = causes(failure).flatMap(FailedThreads::places).distinct().toList();
    return places.isEmpty() ? "" : " at " + String.join(", ", places);
  }

  private static Stream<String> places(Throwable cause) {
    return switch (cause) {
      case RecordDeserializationException record ->
          Stream.of("%s@%s".formatted(record.topicPartition(), record.offset()));
      case StreamsException known -> known.taskId().map(task -> "task " + task).stream();
      default -> Stream.empty();
    };
  }
}
