/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import dev.lifecycle.codec.Topic;
import dev.lifecycle.streams.TopicFollower;
import java.util.Map;

/** Reads the population topic to its end, then follows it, and posts everything on the board. */
public final class PopulationTopic {

  private PopulationTopic() {}

  /** Reads all that is there, and goes on in a thread of its own. */
  public static TopicFollower follow(Map<String, Object> connection, PopulationBoard board) {
    return TopicFollower.follow(Topic.POPULATION, connection, board::post);
  }
}
