/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import dev.lifecycle.codec.UnreadableEventException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;

/**
 * Logs which records are passed over because they cannot be read. What a record says may be
 * personal: only DEBUG shows of it.
 */
public final class UnreadableRecords {

  private UnreadableRecords() {}

  /** Says where the record is and why it cannot be read. */
  public static void log(
      Logger log, ConsumerRecord<?, ?> record, UnreadableEventException unreadable) {
    String place = "%s-%s@%s".formatted(record.topic(), record.partition(), record.offset());
    log.warn("Expected an event of Lifecycle at {}, but it has {}", place, unreadable.reason());
    log.debug("At {} {}", place, unreadable.detail());
  }
}
