/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import java.util.List;

/** The Kafka topics of Lifecycle (events.md). */
public enum Topic {
  PURCHASES("lifecycle.purchases", Key.CUSTOMER, false, 4),
  FEEDBACK("lifecycle.feedback", Key.CUSTOMER, false, 4),
  VISITS("lifecycle.visits", Key.CUSTOMER, false, 4),
  CONTACTS("lifecycle.contacts", Key.CUSTOMER, true, 4),
  CATEGORY_CHANGES("lifecycle.category-changes", Key.CUSTOMER, false, 1),
  POPULATION("lifecycle.population", Key.POPULATION, true, 4),
  CAMPAIGNS("lifecycle.campaigns", Key.CAMPAIGN, true, 4),
  MESSAGES("lifecycle.messages", Key.CUSTOMER, false, 4),
  OUTCOMES("lifecycle.outcomes", Key.CUSTOMER, false, 1),
  EARNINGS("lifecycle.earnings", Key.EARNINGS, true, 1),
  DEAD_LETTERS("lifecycle.dead-letters", Key.INPUT, false, 8);

  /**
   * The topics with what shops tell about their customers. They take more than the 1 MiB allowed,
   * so that a record too large can come in and be refused.
   */
  public static final List<Topic> INPUTS = List.of(PURCHASES, FEEDBACK, VISITS, CONTACTS);

  private static final int MEBIBYTE = 1024 * 1024;

  private final String wireName;
  private final Key key;
  private final boolean compacted;
  private final int mebibytes;

  Topic(String wireName, Key key, boolean compacted, int mebibytes) {
    this.wireName = wireName;
    this.key = key;
    this.compacted = compacted;
    this.mebibytes = mebibytes;
  }

  /** Its name in Kafka. */
  public String wireName() {
    return wireName;
  }

  /** What a record's key is. */
  public Key key() {
    return key;
  }

  /** Whether only the newest record of each key is kept. */
  public boolean compacted() {
    return compacted;
  }

  /** The largest record that it takes: Kafka's {@code max.message.bytes}. */
  public int maxMessageBytes() {
    return mebibytes * MEBIBYTE;
  }

  /** What the keys of a topic's records are. */
  public enum Key {
    /** The customer's id. */
    CUSTOMER,
    /** "population", or "totals-" and the number of the partition that the totals are of. */
    POPULATION,
    /** The campaign's id. */
    CAMPAIGN,
    /** The campaign's id, "/", and the number of the partition that the earnings are of. */
    EARNINGS,
    /** The key of the input that could not be used. */
    INPUT
  }
}
