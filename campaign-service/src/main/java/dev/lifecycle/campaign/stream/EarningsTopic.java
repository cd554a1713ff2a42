/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.codec.Topic;
import dev.lifecycle.event.CampaignEarnings;
import dev.lifecycle.event.LifecycleEvent;
import dev.lifecycle.streams.TopicFollower;
import java.util.Map;

/** Reads the earnings topic to its end, then follows it: onto the board and into the metrics. */
public final class EarningsTopic {

  private final EarningsBoard board;
  private final EarningsMetrics metrics;

  public EarningsTopic(EarningsBoard board, EarningsMetrics metrics) {
    this.board = board;
    this.metrics = metrics;
  }

  /** Reads all that is there, and goes on in a thread of its own. */
  public TopicFollower follow(Map<String, Object> connection) {
    return TopicFollower.follow(Topic.EARNINGS, connection, this::take);
  }

  private void take(LifecycleEvent event) {
    if (event instanceof CampaignEarnings earnings) {
      board.post(earnings);
      metrics.show(earnings);
    }
  }
}
