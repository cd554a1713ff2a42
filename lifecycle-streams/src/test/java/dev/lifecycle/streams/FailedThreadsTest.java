/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.errors.RecordDeserializationException.DeserializationExceptionOrigin;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.Test;

class FailedThreadsTest {

  private final StreamsException failure =
      new StreamsException(
          "while it processed", new IllegalStateException("newer"), new TaskId(0, 3));

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final AtomicInteger started = new AtomicInteger();
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final FailedThreads failed =
      new FailedThreads(
          registry, "segment", started::incrementAndGet, (_, action) -> waiting.add(action));

  @Test
  void aThreadThatFailsEndsIsCountedAndReplacedAfterAPause() {
    assertThatThrownBy(() -> failed.handle(failure)).isSameAs(failure);

    assertThat(failures("IllegalStateException")).isEqualTo(1);
    assertThat(started).hasValue(0);
    waiting.remove().run();
    assertThat(started).hasValue(1);
  }

  @Test
  void nothingIsReplacedOnceTheStreamsAreClosed() {
    assertThatThrownBy(() -> failed.handle(new OutOfMemoryError("heap")))
        .isInstanceOf(OutOfMemoryError.class);
    failed.close();

    waiting.remove().run();

    assertThat(started).hasValue(0);
  }

  @Test
  void aReplacementThatCannotStartIsTriedAgain() {
    var attempts = new AtomicInteger();
    var unlucky =
        new FailedThreads(
            registry,
            "segment",
            () -> {
              if (attempts.incrementAndGet() == 1) {
                throw new IllegalArgumentException("no thread");
              }
            },
            (_, action) -> waiting.add(action));
    assertThatThrownBy(() -> unlucky.handle(failure)).isSameAs(failure);

    waiting.remove().run();
    waiting.remove().run();

    assertThat(attempts).hasValue(2);
    assertThat(failures("IllegalArgumentException")).isEqualTo(1);
  }

  @Test
  void whereItHappenedIsToldAsFarAsItIsKnown() {
    var record =
        new RecordDeserializationException(
            DeserializationExceptionOrigin.VALUE,
            new TopicPartition("lifecycle.visits", 1),
            17,
            0,
            TimestampType.CREATE_TIME,
            null,
            null,
            new RecordHeaders(),
            "not bytes",
            null);

    assertThat(FailedThreads.place(failure)).isEqualTo(" at task 0_3");
    assertThat(FailedThreads.place(new StreamsException("polling", record, new TaskId(0, 1))))
        .isEqualTo(" at task 0_1, lifecycle.visits-1@17");
    assertThat(FailedThreads.place(new IllegalStateException())).isEmpty();
  }

  private double failures(String exception) {
    return registry
        .get("lifecycle.streams.failures")
        .tags("service", "segment", "exception", exception)
        .counter()
        .count();
  }
}
