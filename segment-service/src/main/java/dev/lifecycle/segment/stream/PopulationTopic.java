/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import dev.lifecycle.codec.OwnEventReader;
import dev.lifecycle.codec.Topic;
import dev.lifecycle.codec.UnreadableEventException;
import dev.lifecycle.streams.RecordForm;
import dev.lifecycle.streams.TopicFollower;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the population topic to its end, then follows it, and posts everything on the board. */
public final class PopulationTopic {

  private static final Logger LOG = LoggerFactory.getLogger(PopulationTopic.class);

  private PopulationTopic() {}

  /** Reads all that is there, and goes on in a thread of its own. */
  public static TopicFollower follow(Map<String, Object> connection, PopulationBoard board) {
    return new TopicFollower(Topic.POPULATION.wireName(), connection, read -> post(read, board))
        .fromBeginning()
        .readToEnd()
        .start();
  }

  private static void post(ConsumerRecord<byte[], byte[]> read, PopulationBoard board) {
    if (read.value() == null) {
      return;
    }
    try {
      board.post(OwnEventReader.read(RecordForm.headers(read.headers()), read.value()));
    } catch (UnreadableEventException unreadable) {
      LOG.warn(
          "Expected a population record at {}-{}@{}, but {}",
          read.topic(),
          read.partition(),
          read.offset(),
          unreadable.detail());
    }
  }
}
