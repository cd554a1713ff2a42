/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.compare;

import dev.lifecycle.event.Message;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message with which the changed set does something else: a line of comparison.jsonl.
 *
 * @param kind what differs
 * @param differs for a message that both send: in what
 * @param because for a message that one does not send: why it does not, a reason of campaigns.md or
 *     an {@link Absence}
 * @param base as the base set sends it; absent if it does not
 * @param changed as the changed set sends it; absent if it does not
 */
public record Difference(
    String customerId,
    String campaign,
    int step,
    Message.Entry entry,
    String messageId,
    Kind kind,
    List<Aspect> differs,
    @Nullable String because,
    @Nullable Version base,
    @Nullable Version changed) {

  public Difference {
    differs = List.copyOf(differs);
  }

  /** What differs. */
  public enum Kind {
    NEWLY_SENT,
    NO_LONGER_SENT,
    MOVED
  }

  /** In what two versions of one message differ. */
  public enum Aspect {
    TIME,
    CHANNEL,
    TEMPLATE,
    TEXT
  }

  /** A message as one set sends it. */
  public record Version(Instant time, String channel, String template) {

    static Version of(Fate.Sent sent) {
      return new Version(sent.time(), sent.channel(), sent.template());
    }
  }
}
