/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import java.util.List;

/** The Kafka topics of Lifecycle (events.md). */
public enum Topic {
  PURCHASES("lifecycle.purchases", false, 4),
  FEEDBACK("lifecycle.feedback", false, 4),
  VISITS("lifecycle.visits", false, 4),
  CONTACTS("lifecycle.contacts", true, 4),
  CATEGORY_CHANGES("lifecycle.category-changes", false, 1),
  POPULATION("lifecycle.population", true, 4),
  CAMPAIGNS("lifecycle.campaigns", true, 4),
  MESSAGES("lifecycle.messages", false, 4),
  OUTCOMES("lifecycle.outcomes", false, 1),
  EARNINGS("lifecycle.earnings", true, 1),
  DEAD_LETTERS("lifecycle.dead-letters", false, 8);

  /**
   * The topics with what shops tell about their customers. They take more than the 1 MiB allowed,
   * so that a record too large can come in and be refused.
   */
  public static final List<Topic> INPUTS = List.of(PURCHASES, FEEDBACK, VISITS, CONTACTS);

  private static final int MEBIBYTE = 1024 * 1024;

  private final String wireName;
  private final boolean compacted;
  private final int mebibytes;

  Topic(String wireName, boolean compacted, int mebibytes) {
    this.wireName = wireName;
    this.compacted = compacted;
    this.mebibytes = mebibytes;
  }

  /** Its name in Kafka. */
  public String wireName() {
    return wireName;
  }

  /** Whether only the newest record of each key is kept. */
  public boolean compacted() {
    return compacted;
  }

  /** The largest record that it takes: Kafka's {@code max.message.bytes}. */
  public int maxMessageBytes() {
    return mebibytes * MEBIBYTE;
  }
}
