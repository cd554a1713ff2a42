/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.compare;

import dev.lifecycle.campaign.definition.Fingerprint;
import dev.lifecycle.event.Message;
import dev.lifecycle.event.Outcome.Reason;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
      return new Sent(
          message.time(),
          message.channel(),
          message.template(),
          message.entry(),
          texts(message.content()));
    }

    private static long texts(Message.Content content) {
      byte[] hash =
          Fingerprint.of(
              mark(content.subject()),
              mark(content.text()),
              mark(content.html()),
              mark(content.sms()));
      return ByteBuffer.wrap(hash).getLong();
    }

    /** A text that is empty is another than none. */
    private static String mark(@Nullable String text) {
      return text == null ? "" : "=" + text;
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
