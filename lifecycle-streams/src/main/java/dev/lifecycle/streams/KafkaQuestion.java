/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;

/** Something that Kafka is asked, whose answer is waited for. */
@FunctionalInterface
interface KafkaQuestion<T> {

  T ask() throws ExecutionException, TimeoutException, InterruptedException;

  /**
   * The answer.
   *
   * @param what Kafka is to do, as the end of "Expected Kafka to"
   * @throws KafkaException if it refuses, or does not answer in time
   */
  static <T> T answer(String what, KafkaQuestion<T> question) {
    try {
      return question.ask();
    } catch (ExecutionException | TimeoutException failure) {
      throw new KafkaException("Expected Kafka to %s, but it did not".formatted(what), failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Interrupted while waiting for Kafka to " + what, interrupted);
    }
  }
}
