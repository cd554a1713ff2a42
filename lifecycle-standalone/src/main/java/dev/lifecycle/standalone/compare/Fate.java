/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.compare;

import dev.lifecycle.event.Message;
import dev.lifecycle.event.Outcome.Reason;
import java.time.Instant;
import java.util.Objects;

/** What became of a message in one set. */
sealed interface Fate {

  /**
   * It went out.
   *
   * @param texts a number made from its texts: others have another one
   */
  record Sent(Instant time, String channel, String template, Message.Entry entry, long texts)
      implements Fate {

    static Sent of(Message message) {
      Message.Content content = message.content();
      long plain = Objects.hash(content.subject(), content.text(), content.sms());
      return new Sent(
          message.time(),
          message.channel(),
          message.template(),
          message.entry(),
          plain << Integer.SIZE ^ Objects.hashCode(content.html()));
    }
  }

  /** It did not go out, for good. */
  record Stopped(Reason reason) implements Fate {}

  /** It was put off, and nothing else became of it so far. */
  record PutOff(Reason reason) implements Fate {}

  /** Whether nothing else will become of it. */
  default boolean last() {
    return !(this instanceof PutOff);
  }
}
