/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.compare;

import dev.lifecycle.event.CustomerId;
import java.util.Comparator;

/** What names a message in both sets: the same campaign, entry, step and customer. */
record MessageKey(CustomerId customer, String campaign, int step, String messageId)
    implements Comparable<MessageKey> {

  private static final Comparator<MessageKey> ORDER =
      Comparator.comparing(MessageKey::customer)
          .thenComparing(MessageKey::campaign)
          .thenComparingInt(MessageKey::step)
          .thenComparing(MessageKey::messageId);

  @Override
  public int compareTo(MessageKey other) {
    return ORDER.compare(this, other);
  }
}
