/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.codec.OwnEventReader;
import dev.lifecycle.codec.Topic;
import dev.lifecycle.codec.UnreadableEventException;
import dev.lifecycle.event.CampaignEarnings;
import dev.lifecycle.streams.RecordForm;
import dev.lifecycle.streams.TopicFollower;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the earnings topic to its end, then follows it: onto the board and into the metrics. */
public final class EarningsTopic {

  private static final Logger LOG = LoggerFactory.getLogger(EarningsTopic.class);

  private final EarningsBoard board;
  private final EarningsMetrics metrics;

  public EarningsTopic(EarningsBoard board, EarningsMetrics metrics) {
    this.board = board;
    this.metrics = metrics;
  }

  /** Reads all that is there, and goes on in a thread of its own. */
  public TopicFollower follow(Map<String, Object> connection) {
    return new TopicFollower(Topic.EARNINGS.wireName(), connection, this::take)
        .fromBeginning()
        .readToEnd()
        .start();
  }

  private void take(ConsumerRecord<byte[], byte[]> read) {
    if (read.value() == null) {
      return;
    }
    try {
      if (OwnEventReader.read(RecordForm.headers(read.headers()), read.value())
          instanceof CampaignEarnings earnings) {
        board.post(earnings);
        metrics.show(earnings);
      }
    } catch (UnreadableEventException unreadable) {
      LOG.warn(
          "Expected earnings at {}-{}@{}, but {}",
          read.topic(),
          read.partition(),
          read.offset(),
          unreadable.detail());
    }
  }
}
